import { expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { allocateCarHours } from "../../src/queueing/car-hours.ts";
import { delay } from "../../src/queueing/erlang.ts";
import { fewestPatrolCars } from "../../src/queueing/fewest-patrol-cars.ts";
import { hypercube } from "../../src/queueing/hypercube.ts";
import { hypercubeCorrection } from "../../src/queueing/hypercube-correction.ts";
import { multipleDispatch } from "../../src/queueing/multiple-dispatch.ts";

/** The argument at fault; fails where nothing, or another error, is thrown. */
function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DutycycleError) return error.argument;
    throw error;
  }
  throw new Error("nothing was thrown");
}

it("names what is missing where there is no input at all", () => {
  for (const nothing of [undefined, null] as never[]) {
    expect(fault(() => hypercube(nothing))).toBe("callsPerHour");
    expect(fault(() => hypercubeCorrection(nothing))).toBe("servers");
    expect(fault(() => allocateCarHours(nothing))).toBe("carHours");
  }
});

it("names the list of units that is empty, and standards that are none", () => {
  const empty = { callsPerHour: [1], preferences: [[]], serviceMinutes: 30, capacity: "queue" } as const;
  expect(fault(() => hypercube(empty))).toBe("preferences[0]");
  const tour = { callsPerHour: [1], serviceMinutes: 30 };
  expect(fault(() => fewestPatrolCars({ ...tour, standards: null as never }))).toBe("standards");
});

it("refuses work that is no number", () => {
  const work = { servers: 5, callsPerHour: 1e200, serviceMinutes: 1e200 };
  expect(fault(() => delay(work))).toBe("callsPerHour x serviceMinutes");
  expect(fault(() => multipleDispatch({ ...work, unitsNeeded: [1] }))).toBe("callsPerHour x serviceMinutes");
});
