import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { dutyRotation } from "../../src/schedule/rotation.ts";
import type { RotationEntry } from "../../src/schedule/rotation-pattern.ts";

interface Department {
  readonly label: string;
  readonly rotation: readonly (RotationEntry & { readonly timeZone?: string })[];
  readonly cases: readonly { readonly at: string; readonly dateOnly: boolean; readonly platoon: string }[];
}

// Three departments of the file do not say their zone; it is that of the place.
const ZONES: readonly [string, string][] = [
  ["Anne Arundel, MD", "America/New_York"],
  ["Albuquerque, NM", "America/Denver"],
  ["San Luis, AZ", "America/Phoenix"],
];

test("real fire departments' rotations, every assertion", async () => {
  const file = new URL("../../../shared/cases/shift-patterns-shiftly.json", import.meta.url);
  const { departments } = JSON.parse(await readFile(file, "utf8")) as { departments: readonly Department[] };
  const wrong: string[] = [];
  let checked = 0;
  for (const { label, rotation, cases } of departments) {
    const timeZone = rotation[0]?.timeZone ?? ZONES.find(([place]) => label.startsWith(place))?.[1];
    if (timeZone === undefined) throw new Error(`no zone for ${label}`);
    const duty = dutyRotation({ timeZone, rotation });
    for (const { at, dateOnly, platoon } of cases) {
      const found = dateOnly ? duty.platoonOn(at) : duty.platoonAt(Date.parse(at));
      checked += 1;
      if (found.toLowerCase() !== platoon.toLowerCase())
        wrong.push(`${label} ${at}: ${found}, not ${platoon}`);
    }
  }
  console.log(
    `rotations: ${checked - wrong.length} of ${checked} assertions, ${departments.length} departments`,
  );
  expect(wrong).toEqual([]);
  expect(departments).toHaveLength(47);
  expect(checked).toBe(323);
});
