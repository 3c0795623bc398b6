import { expect, it } from "vitest";
import { allocateCarHours } from "../../src/patrol/car-hours.ts";
import { fewestPatrolCars } from "../../src/patrol/fewest-patrol-cars.ts";
import { fault } from "../queueing/fault.ts";

it("names what is missing where there is no input at all", () => {
  for (const nothing of [undefined, null] as never[]) {
    expect(fault(() => allocateCarHours(nothing))).toBe("carHours");
  }
});

it("names standards that are none", () => {
  const tour = { callsPerHour: [1], serviceMinutes: 30, standards: null as never };
  expect(fault(() => fewestPatrolCars(tour))).toBe("standards");
});
