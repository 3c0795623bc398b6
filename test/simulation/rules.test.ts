import { describe, expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import type { DispatchRules, LeftWork } from "../../src/simulation/dispatch-rule.ts";
import type { SimTravel } from "../../src/simulation/sim-travel.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

const MINUTE = 60_000;

const car = (id: string, more: Partial<SimUnit> = {}): SimUnit => {
  return { id, role: "patrol", answers: ["police"], personnel: 1, ...more };
};
const engine = (id: string, more: Partial<SimUnit> = {}): SimUnit => {
  return { id, role: "engine", answers: ["fire", "ems"], personnel: 3, ...more };
};
const officer = (id: string, more: Partial<SimUnit> = {}): SimUnit => {
  return { id, role: "dual", answers: ["police", "fire"], personnel: 1, ...more };
};
const call = (id: string, at: number, minutes: number, more: Partial<SimCall> = {}): SimCall => {
  return { id, service: "police", priority: 2, receivedAt: at * MINUTE, serviceMinutes: minutes, ...more };
};
const fire = (id: string, at: number, minutes: number, more: Partial<SimCall> = {}): SimCall =>
  call(id, at, minutes, { service: "fire", priority: 1, ...more });

/** Rows as "unit call sent-cleared", in minutes; an ending other than "cleared" is named. */
function rows(input: Parameters<typeof simulate>[0]): string[] {
  return [...simulate(input).responses()].map((row) => {
    const end = row.clearedAt === undefined ? "" : row.clearedAt / MINUTE;
    const how = row.ending === "cleared" ? "" : ` ${row.ending}`;
    return `${row.unit} ${row.call} ${row.dispatchedAt / MINUTE}-${end}${how}`;
  });
}

describe("one instant", () => {
  test("a unit that clears is there for a call of that instant, and the more urgent call comes first", () => {
    const calls = [call("a", 0, 10), call("b", 5, 10), call("c", 10, 10, { priority: 1 })];
    expect(rows({ units: [car("A")], calls })).toEqual(["A a 0-10", "A c 10-20", "A b 20-30"]);
  });

  test("of calls of one instant the more urgent goes first, then the first of the list", () => {
    const calls = [call("a", 0, 1, { priority: 3 }), call("b", 0, 1), call("c", 0, 1)];
    expect(rows({ units: [car("A")], calls })).toEqual(["A b 0-1", "A c 1-2", "A a 2-3"]);
  });

  test("a unit whose shift ends is not sent, one whose shift begins is", () => {
    const units = [
      car("A", { onDuty: [{ start: 0, end: 10 * MINUTE }] }),
      car("B", { onDuty: [{ start: 10 * MINUTE, end: 20 * MINUTE }] }),
    ];
    expect(rows({ units, calls: [call("a", 10, 5)] })).toEqual(["B a 10-15"]);
    expect(rows({ units, calls: [call("a", 4, 6), call("b", 5, 5)] })).toEqual(["A a 4-10", "B b 10-15"]);
  });

  test("a call is still answered at the instant its patience ends, and gives up without a unit", () => {
    const patient = call("b", 0, 5, { patienceMinutes: 10 });
    expect(rows({ units: [car("A")], calls: [call("a", 0, 10), patient] })).toEqual([
      "A a 0-10",
      "A b 10-15",
    ]);
    const log = simulate({ units: [car("A")], calls: [call("a", 0, 10.5), patient] });
    expect(log.unanswered).toEqual([
      { call: "b", service: "police", priority: 2, receivedAt: 0, reason: "gave-up", endedAt: 10 * MINUTE },
    ]);
  });

  test("a call cancelled at the instant a unit comes free gets nobody", () => {
    const calls = [call("a", 0, 10), call("b", 0, 5, { cancelledAt: 10 * MINUTE })];
    expect(rows({ units: [car("A")], calls })).toEqual(["A a 0-10"]);
  });

  test("work that takes no time frees its unit at once", () => {
    const calls = [call("a", 0, 0), call("b", 0, 0), call("c", 0, 5)];
    expect(rows({ units: [car("A")], calls })).toEqual(["A a 0-0", "A b 0-0", "A c 0-5"]);
  });
});

describe("who goes", () => {
  const areas = {
    kind: "areas" as const,
    demand: ["north", "south"],
    sites: ["north", "south"],
    minutes: [
      [2, 8],
      [9, 3],
    ],
  };
  const units = [car("N", { area: "north" }), car("S", { area: "south" })];

  test("the nearest: the one that arrives first, turnout included", () => {
    const calls = [call("a", 0, 10, { area: "south" }), call("b", 1, 10, { area: "south" })];
    const log = simulate({ units, calls, travel: areas });
    const [first, second] = [...log.responses()];
    expect(first).toMatchObject({ unit: "S", arrivedAt: 3 * MINUTE, clearedAt: 13 * MINUTE });
    // Site 0 (north) to demand 1 (south) is 9 minutes; site 1 to demand 0 would be 8.
    expect(second).toMatchObject({ unit: "N", arrivedAt: 10 * MINUTE, clearedAt: 20 * MINUTE });
    const slow = [units[0] as SimUnit, { ...(units[1] as SimUnit), turnoutMinutes: 6.5 }];
    expect(rows({ units: slow, calls, travel: areas }).map((row) => row.slice(0, 3))).toEqual(["N a", "S b"]);
  });

  test("from home, or from the last scene", () => {
    const calls = [call("a", 0, 10, { area: "south" }), call("b", 60, 10, { area: "south" })];
    const arrivals = (from: "home" | "last-scene") => {
      const log = simulate({ units: units.slice(0, 1), calls, travel: { ...areas, from } });
      return [...log.responses()].map((row) => (row.arrivedAt as number) / MINUTE);
    };
    expect(arrivals("home")).toEqual([9, 69]);
    expect(arrivals("last-scene")).toEqual([9, 63]);
  });

  test("drives longer or shorter by the priority of the call, whatever they are made of", () => {
    const place = { area: "south", latitude: 42.1, longitude: -83 };
    const calls = [1, 2, 3].map((priority) =>
      call(`${priority}`, 100 * priority, 10, { ...place, priority }),
    );
    const home = car("N", { area: "north", latitude: 42, longitude: -83 });
    const drives = (travel: SimTravel) =>
      [...simulate({ units: [home], calls, travel }).responses()].map(
        (row) => (row.arrivedAt as number) - row.dispatchedAt,
      );
    const model = { kind: "linear" as const, interceptMinutes: 1, minutesPerMile: 2 };
    for (const travel of [areas, { kind: "constant", minutes: 5 }, { kind: "distance", model }] as const) {
      const [plain] = drives(travel) as [number];
      const ratios = drives({ ...travel, byPriority: { 1: 0.5, 3: 2.5 } }).map((ms) => ms / plain);
      for (const [i, factor] of [0.5, 1, 2.5].entries()) expect(ratios[i]).toBeCloseTo(factor, 12);
    }
    expect(() => drives({ ...areas, byPriority: { 1: 0 } })).toThrow(
      "travel.byPriority.1: expected a number in (0, infinity)",
    );
  });

  test("by distance", () => {
    const model = { kind: "linear" as const, interceptMinutes: 1, minutesPerMile: 2 };
    const place = { latitude: 42, longitude: -83 };
    // A degree of latitude is 69.0934 miles.
    const calls = [call("a", 0, 10, { latitude: 42.1, longitude: -83 })];
    const log = simulate({
      units: [car("A", place)],
      calls,
      travel: { kind: "distance", model, detourFactor: 1.3 },
    });
    expect((log.response(0).arrivedAt as number) / MINUTE).toBeCloseTo(1 + 2 * 1.3 * 6.90934, 3);
  });

  test("the first role named that has a free unit, however far", () => {
    const far = engine("E", { area: "south" });
    const near = officer("O", { area: "north" });
    const calls = [fire("f", 0, 10, { area: "north", needs: [{ roles: ["engine", "dual"], count: 1 }] })];
    const input = { units: [near, far], calls, travel: areas };
    expect(rows(input)).toEqual(["O f 0-12"]);
    expect(rows({ ...input, dispatch: { choose: "role-first" } })).toEqual(["E f 0-18"]);
  });

  test("the first of the area's list that is free, then the units as given", () => {
    const dispatch: DispatchRules = { choose: "listed", lists: { north: ["C", "A"] } };
    const calls = [0, 1, 2].map((at) => call(`n${at}`, at, 10, { area: "north" }));
    const three = ["A", "B", "C"].map((id) => car(id));
    expect(rows({ units: three, calls, dispatch })).toEqual(["C n0 0-10", "A n1 1-11", "B n2 2-12"]);
    expect(rows({ units: three, calls: [call("s", 0, 10, { area: "south" })], dispatch })).toEqual([
      "A s 0-10",
    ]);
  });

  test("needs: services, roles and vehicles must fit", () => {
    const pumper = engine("P", { vehicle: "pumper" });
    const needs = [
      { vehicles: ["pumper"], count: 1 },
      { roles: ["dual", "engine"], count: 2 },
    ];
    const units = [car("A"), engine("E"), officer("O"), pumper];
    expect(rows({ units, calls: [fire("f", 0, 30, { needs, unitMinutes: [30, 20, 10] })] })).toEqual([
      "P f 0-30",
      "E f 0-20",
      "O f 0-10",
    ]);
    const log = simulate({ units: [car("A")], calls: [fire("f", 0, 30)] });
    expect(log.length).toBe(0);
    expect(log.unanswered).toMatchObject([{ call: "f", reason: "waiting" }]);
  });

  test("turnout, drive and donning come before the work", () => {
    const dual = officer("O", { turnoutMinutes: 1, donning: { minutes: 2, services: ["fire"] } });
    const calls = [fire("f", 0, 30), call("p", 60, 30)];
    const log = simulate({ units: [dual], calls, travel: { kind: "constant", minutes: 4 } });
    const [first, second] = [...log.responses()];
    const minutes = { enrouteAt: 1, arrivedAt: 5, equippedAt: 7, clearedAt: 37 };
    for (const [name, at] of Object.entries(minutes)) expect(first?.[name as "enrouteAt"]).toBe(at * MINUTE);
    expect(second).toMatchObject({ arrivedAt: 65 * MINUTE, equippedAt: 65 * MINUTE, clearedAt: 95 * MINUTE });
  });
});

test("kinds of call are told apart by priority and service, whatever the number", () => {
  const calls = [call("p", 0, 1, { priority: 1.25 }), fire("f", 0, 1), call("n", 0, 1, { priority: -1 })];
  expect(rows({ units: [officer("O")], calls })).toEqual(["O n 0-1", "O f 1-2", "O p 2-3"]);
});

describe("several units a call", () => {
  const two = { needs: [{ count: 2 }] };
  const units = [car("A"), car("B")];
  const calls = [call("a", 0, 10), call("b", 1, 5, two), call("c", 2, 3)];

  test("one by one as they come free", () => {
    expect(rows({ units, calls })).toEqual(["A a 0-10", "B b 1-6", "B b 6-11", "A c 10-13"]);
  });

  test("a call that has part of its units does not keep the rest from a call alike", () => {
    const both = {
      needs: [
        { roles: ["engine"], count: 1 },
        { roles: ["dual"], count: 1 },
      ],
    };
    const units = [engine("E"), officer("O")];
    const calls = [
      fire("busy", 0, 90, { needs: [{ roles: ["dual"], count: 1 }] }),
      fire("f", 1, 9, both),
      fire("g", 2, 9, both),
    ];
    expect(rows({ units, calls })).toEqual([
      "O busy 0-90",
      "E f 1-10",
      "E g 10-19",
      "O f 90-99",
      "O g 99-108",
    ]);
  });

  test("together: none before all are free; the line behind waits, or does not", () => {
    expect(rows({ units, calls, dispatch: { start: "together" } })).toEqual([
      "A a 0-10",
      "A b 10-15",
      "B b 10-15",
      "A c 15-18",
    ]);
    expect(rows({ units, calls, dispatch: { start: "together", queue: "skip" } })).toEqual([
      "A a 0-10",
      "B c 2-5",
      "A b 10-15",
      "B b 10-15",
    ]);
  });

  test("who gives up lets those behind through", () => {
    const hurried = [call("a", 0, 10), call("b", 1, 5, { ...two, patienceMinutes: 3 }), call("c", 2, 3)];
    expect(rows({ units, calls: hurried, dispatch: { start: "together" } })).toEqual(["A a 0-10", "B c 4-7"]);
  });

  test("a call to which somebody was sent does not give up", () => {
    const log = simulate({ units: [car("A")], calls: [call("a", 0, 10, { ...two, patienceMinutes: 1 })] });
    expect(log.unanswered).toEqual([]);
    expect(log.length).toBe(2);
  });
});

describe("who is kept", () => {
  test("a reserve: less urgent calls wait while too few are free, more urgent ones do not", () => {
    const dispatch: DispatchRules = { reserve: [{ calls: { priorityFrom: 2 }, free: 1 }] };
    const calls = [call("a", 0, 10), call("b", 1, 10), call("c", 2, 4, { priority: 1 })];
    expect(rows({ units: [car("A"), car("B")], calls, dispatch })).toEqual([
      "A a 0-10",
      "B c 2-6",
      "A b 10-20",
    ]);
  });

  test("the minimum that must stay: units on other work stay, units on these calls do not", () => {
    const dispatch: DispatchRules = {
      mustStay: [{ calls: { services: ["fire"] }, roles: ["dual"], units: 1 }],
    };
    const units = ["A", "B", "C"].map((id) => officer(id));
    const calls = [call("p", 0, 60), fire("f", 1, 30, { needs: [{ count: 3 }] })];
    // A is on police work and stays, so that both others may go; the third place is filled when A is free and B back.
    expect(rows({ units, calls, dispatch })).toEqual(["A p 0-60", "B f 1-31", "C f 1-31", "B f 31-61"]);
  });
});

describe("who is called away", () => {
  const urgent: DispatchRules["release"] = [
    { to: { priorityTo: 1 }, from: { priorityFrom: 2 }, leftWork: "resume" },
  ];
  const withWork = (leftWork: LeftWork): DispatchRules => ({
    release: [{ ...urgent[0], leftWork } as never],
  });
  const calls = [call("low", 0, 10, { laterMinutes: [3] }), call("high", 4, 5, { priority: 1 })];

  test.each([
    ["resume", "A low 9-15"],
    ["restart", "A low 9-19"],
    ["resample", "A low 9-12"],
  ] as const)("%s", (leftWork, last) => {
    expect(rows({ units: [car("A")], calls, dispatch: withWork(leftWork) })).toEqual([
      "A low 0-4 left",
      "A high 4-9",
      last,
    ]);
  });

  test("drop: nobody comes back", () => {
    const log = simulate({ units: [car("A")], calls, dispatch: withWork("drop") });
    expect(log.length).toBe(2);
    expect([...log.columns.unfilled]).toEqual([0, 0]);
  });

  test("a free unit goes first; then the one on the least urgent work; then the nearest", () => {
    const units = [car("A"), car("B"), car("C")];
    const busy = [call("a", 0, 50, { priority: 2 }), call("b", 0, 50, { priority: 3 })];
    const now = call("now", 5, 10, { priority: 1, needs: [{ count: 3 }] });
    expect(rows({ units, calls: [...busy, now], dispatch: { release: urgent } }).slice(2, 5)).toEqual([
      "C now 5-15",
      "B now 5-15",
      "A now 5-15",
    ]);
  });

  test("only work of the types that may be left", () => {
    const release = [{ to: { services: ["fire"] }, from: { types: ["stop"] }, leftWork: "drop" }] as const;
    const calls = [
      call("s", 0, 30, { type: "stop" }),
      call("r", 0, 30, { type: "robbery" }),
      call("u", 0, 30),
    ];
    const units = ["A", "B", "C"].map((id) => officer(id));
    expect(
      rows({ units, calls: [...calls, fire("f", 5, 10, { needs: [{ count: 2 }] })], dispatch: { release } }),
    ).toEqual(["A s 0-5 left", "B r 0-30", "C u 0-30", "A f 5-15", "A f 15-25"]);
  });

  test("work that was left is taken up at once where somebody is free for it", () => {
    const release = [
      { to: { services: ["fire"] }, from: { services: ["police"] }, leftWork: "resume" },
    ] as const;
    const calls = [call("p", 0, 30), fire("f", 10, 20)];
    const units = [officer("O"), car("A")];
    expect(rows({ units, calls, dispatch: { release } })).toEqual([
      "O p 0-10 left",
      "O f 10-30",
      "A p 10-30",
    ]);
  });

  test("on the way: the whole work is still to be done", () => {
    const travel = { kind: "constant" as const, minutes: 3 };
    const calls = [call("low", 0, 10), call("high", 2, 5, { priority: 1 })];
    const log = simulate({ units: [car("A")], calls, travel, dispatch: { release: urgent } });
    expect(
      [...log.responses()].map(({ call, arrivedAt, clearedAt }) => [call, arrivedAt, clearedAt]),
    ).toEqual([
      ["low", undefined, 2 * MINUTE],
      ["high", 5 * MINUTE, 10 * MINUTE],
      ["low", 13 * MINUTE, 23 * MINUTE],
    ]);
  });

  test("rules that send a unit to and fro come to an end", () => {
    const release = [{ to: {}, from: {}, leftWork: "resume" }] as const;
    const log = simulate({
      units: [car("A")],
      calls: [call("a", 0, 10), call("b", 0, 10), call("c", 3, 4)],
      dispatch: { release },
    });
    expect([...log.columns.unfilled]).toEqual([0, 0, 0]);
    let busy = 0;
    for (const row of log.responses()) busy += (row.clearedAt as number) - row.dispatchedAt;
    expect(busy).toBe(24 * MINUTE);
  });
});

describe("shifts", () => {
  const shift = [{ start: 0, end: 30 * MINUTE }];

  test("a unit finishes its call, and the overtime is written down", () => {
    const log = simulate({
      units: [car("A", { onDuty: shift })],
      calls: [call("a", 20, 25), call("b", 21, 5)],
    });
    expect(log.response(0)).toMatchObject({ clearedAt: 45 * MINUTE, overtimeMinutes: 15 });
    expect(log.unanswered).toMatchObject([{ call: "b", reason: "waiting" }]);
  });

  test("overtime is not what the next shift covers", () => {
    const onDuty = [...shift, { start: 40 * MINUTE, end: 60 * MINUTE }];
    const log = simulate({ units: [car("A", { onDuty })], calls: [call("a", 20, 45)] });
    expect(log.response(0)).toMatchObject({ clearedAt: 65 * MINUTE, overtimeMinutes: 15 });
  });

  test("or it hands its call over", () => {
    const units = [
      car("A", { onDuty: shift }),
      car("B", { onDuty: [{ start: 30 * MINUTE, end: 90 * MINUTE }] }),
    ];
    const input = { units, calls: [call("a", 20, 25)] };
    expect(rows({ ...input, dispatch: { shiftEnd: "resume" } })).toEqual(["A a 20-30 left", "B a 30-45"]);
    expect(rows({ ...input, dispatch: { shiftEnd: "restart" } })).toEqual(["A a 20-30 left", "B a 30-55"]);
  });

  test("spans that touch are one shift", () => {
    const onDuty = [{ start: 30 * MINUTE, end: 60 * MINUTE }, ...shift];
    const dispatch = { shiftEnd: "resume" as const };
    expect(rows({ units: [car("A", { onDuty })], calls: [call("a", 20, 25)], dispatch })).toEqual([
      "A a 20-45",
    ]);
  });
});

describe("who is called back", () => {
  const home = engine("H", { callbackMinutes: 20 });
  const dispatch: DispatchRules = { aid: [{ calls: { services: ["fire"] }, afterMinutes: 5 }] };

  test("after the call has waited so long, and never without a rule", () => {
    const calls = [fire("f", 0, 60), fire("g", 1, 10)];
    const log = simulate({ units: [engine("E"), home], calls, dispatch });
    expect(log.response(1)).toMatchObject({
      unit: "H",
      dispatchedAt: 6 * MINUTE,
      enrouteAt: 26 * MINUTE,
      clearedAt: 36 * MINUTE,
    });
    expect(rows({ units: [engine("E"), home], calls })).toEqual(["E f 0-60", "E g 60-70"]);
  });

  test("not where a unit on duty came free in the meantime", () => {
    const calls = [fire("f", 0, 4), fire("g", 1, 10)];
    expect(rows({ units: [engine("E"), home], calls, dispatch })).toEqual(["E f 0-4", "E g 4-14"]);
  });
});

describe("cancelled calls", () => {
  const travel = { kind: "constant" as const, minutes: 4 };

  test("units on the way turn round, and nobody came", () => {
    const calls = [call("a", 0, 30, { cancelledAt: 3 * MINUTE }), call("b", 1, 10)];
    const input = { units: [car("A")], calls, travel };
    expect(rows(input)).toEqual(["A a 0-3 cancelled", "A b 3-17"]);
    expect(simulate(input).unanswered).toMatchObject([
      { call: "a", reason: "cancelled", endedAt: 3 * MINUTE },
    ]);
  });

  test("units at the scene stay, and nobody else is sent", () => {
    const two = { needs: [{ count: 2 }] };
    const calls = [call("a", 0, 30, { ...two, cancelledAt: 10 * MINUTE }), call("b", 40, 1)];
    const input = { units: [car("A")], calls, travel };
    expect(rows(input)).toEqual(["A a 0-34", "A b 40-45"]);
    expect(simulate(input).unanswered).toEqual([]);
  });
});

describe("the end", () => {
  test("what would happen at it does not", () => {
    const calls = [call("a", 0, 10), call("b", 5, 10), call("c", 10, 1)];
    const log = simulate({ units: [car("A")], calls, until: 10 * MINUTE });
    expect(log.callCount).toBe(2);
    expect([...log.responses()]).toMatchObject([{ call: "a", ending: "running" }]);
    expect(log.response(0).clearedAt).toBeUndefined();
    expect(log.unanswered).toMatchObject([{ call: "b", reason: "waiting" }]);
    expect(log.columns.endedRunAt).toBe(10 * MINUTE);
  });

  test("no calls, no units", () => {
    expect(simulate({ units: [car("A")], calls: [] }).length).toBe(0);
    expect(simulate({ units: [], calls: [call("a", 0, 1)] }).unanswered).toHaveLength(1);
  });
});

describe("a caller's mistake is named", () => {
  test.each<[string, Partial<Parameters<typeof simulate>[0]>]>([
    ["units[0].personnel", { units: [car("A", { personnel: 0 })] }],
    ["units[1].id", { units: [car("A"), car("A")] }],
    ["units[0].answers[0]", { units: [car("A", { answers: ["tow" as never] })] }],
    ["units[0].onDuty[0].end", { units: [car("A", { onDuty: [{ start: 1, end: 1 }] })] }],
    ["calls[0].receivedAt", { calls: [call("a", Number.NaN, 1)] }],
    ["calls[0].serviceMinutes", { calls: [call("a", 0, -1)] }],
    ["calls[0].priority", { calls: [call("a", 0, 1, { priority: "high" as never })] }],
    ["calls[0].needs[0].count", { calls: [call("a", 0, 1, { needs: [{ count: 0 }] })] }],
    ["calls[0].unitMinutes", { calls: [call("a", 0, 1, { unitMinutes: [1, 2] })] }],
    ["calls[0].cancelledAt", { calls: [call("a", 1, 1, { cancelledAt: 0 })] }],
    ["dispatch.choose", { dispatch: { choose: "best" as never } }],
    [
      "dispatch.release[0].leftWork",
      { dispatch: { release: [{ to: {}, from: {}, leftWork: "burn" as never }] } },
    ],
    ["dispatch.reserve[0].free", { dispatch: { reserve: [{ calls: {}, free: 0.5 }] } }],
    ["travel.minutes", { travel: { kind: "constant", minutes: -1 } }],
    ["units[0].area", { travel: { kind: "areas", demand: [], sites: [], minutes: [] } }],
    ["until", { until: Number.NaN }],
    ["calls", { calls: undefined as never }],
    ["units", { units: undefined as never }],
    [
      'dispatch.lists["north"]',
      {
        calls: [call("a", 0, 1, { area: "north" })],
        dispatch: { choose: "listed", lists: { north: ["nobody"] } },
      },
    ],
  ])("%s", (argument, wrong) => {
    const right = { units: [car("A")], calls: [call("a", 0, 1)] };
    let caught: unknown;
    try {
      simulate({ ...right, ...wrong });
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ name: "DutycycleError", argument });
  });
});
