import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import type { DispatchRules, LeftWork } from "../../src/simulation/dispatch-rule.ts";
import type { SimulationLog } from "../../src/simulation/log.ts";
import type { SimulatedResponse } from "../../src/simulation/log-columns.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

// Event sequences of Ciw 3.2.7 (MIT): tests/test_node.py, test_scheduling.py, test_simulation.py. All nine are in scope.
interface Case {
  readonly inputs: {
    readonly servers?: number;
    readonly schedule?: { readonly numbers: readonly number[]; readonly ends: readonly number[] };
    readonly arrivals?: readonly number[] | Readonly<Record<string, readonly number[]>>;
    readonly interarrival?: number | Readonly<Record<string, number>>;
    readonly interarrivals?: readonly number[];
    readonly service: number | readonly number[] | Readonly<Record<string, number | readonly number[]>>;
    readonly priority?: string;
    readonly preemption?: "none" | LeftWork;
    readonly renegeAfter?: number;
    readonly until: number;
  };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly note: string;
}

const { cases } = JSON.parse(
  readFileSync(new URL("../../../shared/cases/des-deterministic-ciw.json", import.meta.url), "utf8"),
) as { cases: readonly Case[] };

const MINUTE = 60_000;

/** Arrivals by class of customer; a single class is "0". */
function arrivalsOf({ inputs }: Case): Readonly<Record<string, readonly number[]>> {
  const { arrivals, interarrival, interarrivals, until } = inputs;
  if (arrivals !== undefined) return Array.isArray(arrivals) ? { "0": arrivals } : (arrivals as never);
  if (interarrivals !== undefined) {
    let at = 0;
    return { "0": interarrivals.map((gap) => (at += gap)) };
  }
  const every = typeof interarrival === "number" ? { "0": interarrival } : (interarrival ?? {});
  const times = (gap: number) => Array.from({ length: Math.floor(until / gap) }, (_, i) => (i + 1) * gap);
  return Object.fromEntries(Object.entries(every).map(([name, gap]) => [name, times(gap)]));
}

/** In Ciw a list of service times is one for each start of service; a customer served again takes the next. */
function callsOf(one: Case): SimCall[] {
  const { service, priority, preemption, renegeAfter } = one.inputs;
  const order = priority?.split(" before ") ?? ["0"];
  return Object.entries(arrivalsOf(one)).flatMap(([name, times]) => {
    const minutes =
      typeof service === "object" && !Array.isArray(service) ? (service as never)[name] : service;
    return times.map((at, i) => ({
      id: `${name} ${at}`,
      service: "police" as const,
      priority: order.indexOf(name) + 1,
      receivedAt: at * MINUTE,
      serviceMinutes: typeof minutes === "number" ? minutes : ((minutes as readonly number[])[i] as number),
      ...(preemption === "resample" && typeof minutes !== "number"
        ? { laterMinutes: (minutes as number[]).slice(1) }
        : {}),
      ...(renegeAfter === undefined ? {} : { patienceMinutes: renegeAfter }),
    }));
  });
}

/** Server k is on duty whenever the schedule has more than k. */
function unitsOf({ inputs }: Case): SimUnit[] {
  const { servers = 1, schedule } = inputs;
  const count = schedule === undefined ? servers : Math.max(...schedule.numbers);
  return Array.from({ length: count }, (_, k) => ({
    id: `S${k}`,
    role: "server",
    answers: ["police"],
    personnel: 1,
    ...(schedule === undefined
      ? {}
      : {
          onDuty: schedule.numbers.flatMap((number, i) =>
            number > k
              ? [{ start: (schedule.ends[i - 1] ?? 0) * MINUTE, end: (schedule.ends[i] as number) * MINUTE }]
              : [],
          ),
        }),
  }));
}

/** Preemption is of customers by more urgent ones, and of service by the end of a shift, whichever there are. */
function rulesOf({ inputs }: Case): DispatchRules {
  const { preemption = "none", schedule, priority } = inputs;
  if (preemption === "none") return {};
  return {
    ...(schedule === undefined ? {} : { shiftEnd: preemption }),
    ...(priority === undefined
      ? {}
      : { release: [{ to: { priorityTo: 1 }, from: { priorityFrom: 2 }, leftWork: preemption }] }),
  };
}

function run(number: number): { log: SimulationLog; one: Case; rows: SimulatedResponse[] } {
  const one = cases[number] as Case;
  const log = simulate({
    units: unitsOf(one),
    calls: callsOf(one),
    dispatch: rulesOf(one),
    until: one.inputs.until * MINUTE,
  });
  return { log, one, rows: [...log.responses()] };
}

const minutes = (ms: number | undefined) => (ms ?? Number.NaN) / MINUTE;
/** Whole visits, as Ciw records them: in the order of the end. */
const visits = (rows: readonly SimulatedResponse[]) =>
  rows
    .filter((row) => row.ending === "cleared")
    .sort((a, b) => (a.clearedAt as number) - (b.clearedAt as number))
    .map((row) => ({
      arrival: minutes(row.receivedAt),
      start: minutes(row.dispatchedAt),
      end: minutes(row.clearedAt),
    }));

/** Busy over on-duty time until the end. */
function utilization(log: SimulationLog, until: number): number {
  let busy = 0;
  for (const row of log.responses()) busy += (row.clearedAt ?? until * MINUTE) - row.dispatchedAt;
  let onDuty = 0;
  for (const unit of log.columns.units) {
    for (const { start, end } of unit.onDuty ?? [{ start: 0, end: until * MINUTE }]) onDuty += end - start;
  }
  return busy / onDuty;
}

describe("the event sequences of Ciw, exactly", () => {
  test("there are nine of them", () => expect(cases).toHaveLength(9));

  test.each([0, 1, 2])("priorities without and with preemption, case %i", (number) => {
    const { rows, one } = run(number);
    const expected = one.expected.records as readonly {
      arrival: number;
      wait: number;
      start: number;
      end: number;
    }[];
    expect(visits(rows)).toEqual(expected.map(({ arrival, start, end }) => ({ arrival, start, end })));
    expect(visits(rows).map(({ arrival, start }) => start - arrival)).toEqual(
      expected.map(({ wait }) => wait),
    );
    const last = visits(rows).at(-1);
    if (one.expected.lastServiceTime !== undefined) {
      expect((last?.end as number) - (last?.start as number)).toBe(one.expected.lastServiceTime);
    }
  });

  test("a shift that ends in the middle of a call, case 3", () => {
    const { rows, one } = run(3);
    const [visit] = visits(rows);
    const { start, end, serviceTime, wait } = one.expected as Record<string, number>;
    expect(visit).toEqual({ arrival: 1, start, end });
    expect((visit?.end as number) - (visit?.start as number)).toBe(serviceTime);
    expect((visit?.start as number) - (visit?.arrival as number)).toBe(wait);
  });

  test("an interrupted call in two rows, case 4", () => {
    const { rows, one } = run(4);
    const expected = one.expected.customer3 as Record<string, number>;
    const [first, second, ...more] = rows.filter(
      (row) => row.receivedAt === (expected.arrival as number) * MINUTE,
    );
    expect(more).toEqual([]);
    expect(first?.ending).toBe("left");
    expect(minutes(first?.dispatchedAt)).toBe(expected.firstStart);
    expect(minutes(first?.clearedAt)).toBe(expected.interruptedAt);
    expect(minutes(second?.dispatchedAt)).toBe(expected.resumeStart);
    expect(minutes(second?.clearedAt)).toBe(expected.end);
    expect(minutes(second?.clearedAt) - minutes(second?.dispatchedAt)).toBe(expected.remaining);
  });

  test.each([5, 6])("utilization, case %i", (number) => {
    const { log, one } = run(number);
    expect(utilization(log, one.inputs.until)).toBeCloseTo(one.expected.utilisation as number, 12);
  });

  test("callers who hang up, case 7", () => {
    const { log, one } = run(7);
    const { renegedIds, arrival, exit, wait } = one.expected as Record<string, readonly number[]>;
    expect(log.unanswered.map(({ reason }) => reason)).toEqual(arrival?.map(() => "gave-up"));
    expect(log.unanswered.map(({ call }) => log.columns.callIds.indexOf(call) + 1)).toEqual(renegedIds);
    expect(log.unanswered.map(({ receivedAt }) => minutes(receivedAt))).toEqual(arrival);
    expect(log.unanswered.map(({ endedAt }) => minutes(endedAt))).toEqual(exit);
    expect(
      log.unanswered.map(({ receivedAt, endedAt }) => minutes((endedAt as number) - receivedAt)),
    ).toEqual(wait);
  });

  test("priorities and a gap between shifts, case 8", () => {
    const { rows, one } = run(8);
    const expected = one.expected.records as readonly Record<string, number>[];
    expect(visits(rows)).toEqual(
      expected.map(({ arrival, start, resumeStart, end }) => ({ arrival, start: resumeStart ?? start, end })),
    );
    for (const { arrival, firstStart } of expected) {
      if (firstStart === undefined) continue;
      const first = rows.find((row) => row.receivedAt === (arrival as number) * MINUTE);
      expect(minutes(first?.dispatchedAt)).toBe(firstStart);
    }
  });
});
