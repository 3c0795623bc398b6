import type { Violation } from "./source.ts";

const DRAWERS = /^(utils?|utilities|helpers?|common|misc|core|shared|lib|stuff|tools)$/i;

/** Folders and files named like a drawer without a label. */
export function drawerNames(paths: readonly string[]): Violation[] {
  const found: Violation[] = [];
  for (const path of paths) {
    const drawer = path.split("/").find((part) => DRAWERS.test(part.replace(/\..*$/, "")));
    if (drawer !== undefined) found.push(`${path}: "${drawer}" does not say what is in it`);
  }
  return found;
}
