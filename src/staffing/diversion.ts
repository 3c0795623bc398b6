import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { requireServiceTimes } from "./allowed-input.ts";
import type { CaseDemand } from "./case-demand.ts";

/** Calls that somebody else takes, or that take less of an officer. */
export interface Diversion {
  /** Such as "alarms verified", "reports by phone or web", "civilians", "co-responders". */
  readonly name: string;
  /** Keys of the service times: types, or dispositions. */
  readonly keys: readonly string[];
  /** Share of these calls, in [0, 1]. */
  readonly share: number;
  /** Share of the officer time that such a call takes all the same, in [0, 1]. Default 0: no officer goes. */
  readonly officerShare?: number;
}

/** What diversions free of the calls, and of the officer-hours on them, of some rows. */
export interface DivertedCalls {
  /** Calls of all rows. */
  readonly calls: number;
  readonly shareOfCalls: number;
  readonly shareOfHours: number;
  readonly diversions: readonly {
    readonly name: string;
    readonly shareOfCalls: number;
    readonly shareOfHours: number;
    /** Keys that no row has. */
    readonly unknownKeys: readonly string[];
  }[];
}

/** One diversion after the other, each of what is left. */
export function diverted(diversions: readonly Diversion[], rows: readonly ServiceTimeRow[]): DivertedCalls {
  requireServiceTimes(rows);
  requireThat(Array.isArray(diversions), "diversions", "a list of them", diversions);
  const hours = rows.reduce((sum, row) => sum + row.officerHours, 0);
  requireWithin("serviceTimes, officer-hours in all", hours, "(0, infinity)");
  const calls = rows.reduce((sum, row) => sum + row.calls, 0);
  requireWithin("serviceTimes, calls in all", calls, "(0, infinity)");
  const left = new Map(rows.map((row) => [row.key, { calls: row.calls, hours: row.officerHours }]));
  let freedCalls = 0;
  let freedHours = 0;
  const effects = diversions.map((diversion) => {
    requireThat(Array.isArray(diversion?.keys), "diversions, keys", "a list of keys", diversion?.keys);
    const freed = freedBy(diversion, left);
    freedCalls += freed.calls;
    freedHours += freed.hours;
    return {
      name: String(diversion.name),
      shareOfCalls: freed.calls / calls,
      shareOfHours: freed.hours / hours,
      unknownKeys: diversion.keys.filter((key: string) => !left.has(key)).map(String),
    };
  });
  return { calls, shareOfCalls: freedCalls / calls, shareOfHours: freedHours / hours, diversions: effects };
}

function freedBy(
  { keys, share, officerShare = 0 }: Diversion,
  left: Map<string, { calls: number; hours: number }>,
): { calls: number; hours: number } {
  requireWithin("diversions, share", share, "[0, 1]");
  requireWithin("diversions, officerShare", officerShare, "[0, 1]");
  const freed = { calls: 0, hours: 0 };
  for (const key of keys) {
    const row = left.get(key);
    if (row === undefined) continue;
    const calls = officerShare === 0 ? row.calls * share : 0;
    const hours = row.hours * share * (1 - officerShare);
    freed.calls += calls;
    freed.hours += hours;
    left.set(key, { calls: row.calls - calls, hours: row.hours - hours });
  }
  return freed;
}

/** The demand with so large shares of hours on calls and of calls gone. */
export function lessDemand(
  demand: CaseDemand,
  { shareOfHours: hours, shareOfCalls: calls }: Pick<DivertedCalls, "shareOfHours" | "shareOfCalls">,
): CaseDemand {
  const { officers, callsPerHour, serviceMinutes } = demand;
  const gone = officers.calls.map((people) => people * hours);
  const less = (people: Float64Array): Float64Array =>
    people.map((value, hour) => Math.max(0, value - (gone[hour] as number)));
  const stay = 1 - calls;
  return {
    ...demand,
    officers: {
      community: less(officers.community),
      calls: less(officers.calls),
      committed: less(officers.committed),
    },
    ...(callsPerHour === undefined || serviceMinutes === undefined
      ? {}
      : {
          callsPerHour: callsPerHour.map((rate) => rate * stay),
          serviceMinutes: stay > 0 && hours < 1 ? (serviceMinutes * (1 - hours)) / stay : serviceMinutes,
        }),
  };
}
