import { DutycycleError, type MergerPart, parseDepartment } from "../index.ts";
import { jsonOf } from "./read-files.ts";

/** Faults that are named before the rest is only counted. */
const SHOWN = 5;

/** Two departments and what is asked of them, as written in a file; what is wrong with a department is said with its place. */
export async function readDepartments(path: string): Promise<MergerPart> {
  const found = await jsonOf(path, "--departments");
  if (!isObject(found)) {
    const expected = "an object with police, fire and forms: dutycycle init --departments writes one";
    throw new DutycycleError({ argument: `--departments, ${path}`, expected, received: found });
  }
  const faults: string[] = [];
  for (const which of ["police", "fire"] as const) {
    const { issues } = await parseDepartment(found[which]);
    for (const { path: place, expected, received } of issues) {
      const where = [which, place].filter((part) => part !== "").join(".");
      faults.push(`${where}: expected ${expected}, found ${received}`);
    }
  }
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : "";
    throw new DutycycleError({
      argument: `--departments, ${path}`,
      expected: `two departments without faults. ${faults.slice(0, SHOWN).join("; ")}${more}`,
      received: `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`,
    });
  }
  // `null` is not given, as in a configuration; the rest is judged by the study itself.
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== null),
  ) as unknown as MergerPart;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
