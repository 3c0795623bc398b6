import { type MergerPart, parseDepartment } from "../index.ts";
import { CommandFault } from "./fault.ts";
import { jsonOf } from "./read-files.ts";

/** Faults that are named before the rest is only counted. */
const SHOWN = 5;

/** Two departments and what is asked of them, as written in a file; what is wrong with a department is said with its place. */
export async function readDepartments(path: string): Promise<MergerPart> {
  const found = await jsonOf(path, "a file of two departments, as dutycycle init --departments writes it");
  if (!isObject(found)) {
    throw new CommandFault(
      1,
      `${path} is not a file of two departments: it should be one object with police, fire and forms, as dutycycle init --departments writes it.`,
    );
  }
  const faults: string[] = [];
  for (const which of ["police", "fire"] as const) {
    if (found[which] === undefined || found[which] === null) {
      faults.push(`"${which}" is missing`);
      continue;
    }
    const { issues } = await parseDepartment(found[which]);
    for (const { path: place, expected, received } of issues) {
      const where = [which, place].filter((part) => part !== "").join(".");
      const found = received === "undefined" ? "and it is missing" : `found ${received}`;
      faults.push(`${where}: expected ${expected}, ${found}`);
    }
  }
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : "";
    const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
    throw new CommandFault(
      1,
      `${path} has ${count} in its departments: ${faults.slice(0, SHOWN).join("; ")}${more}.`,
    );
  }
  // `null` is not given, as in a configuration; the rest is judged by the study itself.
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== null),
  ) as unknown as MergerPart;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
