import { expect, it } from "vitest";
import { delay } from "../../src/queueing/erlang.ts";
import { hypercube } from "../../src/queueing/hypercube.ts";
import { hypercubeCorrection } from "../../src/queueing/hypercube-correction.ts";
import { multipleDispatch } from "../../src/queueing/multiple-dispatch.ts";
import { fault } from "./fault.ts";

it("names what is missing where there is no input at all", () => {
  for (const nothing of [undefined, null] as never[]) {
    expect(fault(() => hypercube(nothing))).toBe("callsPerHour");
    expect(fault(() => hypercubeCorrection(nothing))).toBe("servers");
  }
});

it("names the list of units that is empty", () => {
  const empty = { callsPerHour: [1], preferences: [[]], serviceMinutes: 30, capacity: "queue" } as const;
  expect(fault(() => hypercube(empty))).toBe("preferences[0]");
});

it("refuses work that is no number", () => {
  const work = { servers: 5, callsPerHour: 1e200, serviceMinutes: 1e200 };
  expect(fault(() => delay(work))).toBe("callsPerHour x serviceMinutes");
  expect(fault(() => multipleDispatch({ ...work, unitsNeeded: [1] }))).toBe("callsPerHour x serviceMinutes");
});
