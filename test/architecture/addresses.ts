import type { Source, Violation } from "./source.ts";

// Written in pieces, so that this file does not hold what it looks for.
const FOLDERS = ["work", "root", "home", "Users", "mnt"].join("|");
const MACHINE_PATH = new RegExp(`(?<![\\w.\\-/~:@])/(?:${FOLDERS})/[\\w.\\-]`);
const REGISTRY = new RegExp(`https?:${"//"}[^\\s"'<>)]*registry`, "i");

/** Paths of somebody's machine and addresses of a package registry, which a checkout elsewhere does not have. */
export function machineAddresses(sources: readonly Source[]): Violation[] {
  const found: Violation[] = [];
  for (const { path, text } of sources) {
    text.split("\n").forEach((line, index) => {
      if (MACHINE_PATH.test(line)) found.push(`${path}:${index + 1}: a path of one machine`);
      if (REGISTRY.test(line)) found.push(`${path}:${index + 1}: the address of a registry`);
    });
  }
  return found;
}
