import { ZoneCalendar } from "../quantity/calendar.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { quantilesInPlace } from "../stats/quantile.ts";
import { type GroupBy, groupingOf } from "../workload/grouping.ts";
import type { ClockDelays } from "./clock-delays.ts";

/** The delays of one group; count + missing + negative = all of its calls. */
export interface DelayGroup {
  readonly key: string;
  /** Delays in milliseconds, Infinity for `never`. */
  readonly delays: Float64Array;
  readonly count: number;
  /** Calls, of `count`, where too few ever came. */
  readonly never: number;
  /** Of `never`: with those whose arrival was not recorded it would have been enough. */
  readonly unsure: number;
  readonly missing: number;
  readonly negative: number;
}

/** The delays by group, in order of their keys; groups without a call are left out. */
export function delayGroups(
  columns: CallTableColumns,
  { delays, items, calls, unsure, perResponse }: ClockDelays,
  by: GroupBy | undefined,
): readonly DelayGroup[] {
  const grouping = groupingOf(columns, by, new ZoneCalendar(columns.timeZone));
  const known = grouping.keys.map((): number[] => []);
  const missing = new Uint32Array(known.length);
  const negative = new Uint32Array(known.length);
  const doubtful = new Uint32Array(known.length);
  for (let i = 0; i < delays.length; i++) {
    const row = (grouping.perResponse && perResponse ? items[i] : calls[i]) as number;
    const group = grouping.codes === undefined ? 0 : (grouping.codes[row] as number);
    const delay = delays[i] as number;
    doubtful[group] = (doubtful[group] as number) + (unsure[i] as number);
    if (delay >= 0) (known[group] as number[]).push(delay);
    else {
      const tally = delay < 0 ? negative : missing;
      tally[group] = (tally[group] as number) + 1;
    }
  }
  return grouping.order.flatMap((code) => {
    const ofGroup = new Float64Array(known[code] as number[]);
    const never = ofGroup.reduce((sum, delay) => sum + (delay === Infinity ? 1 : 0), 0);
    const counts = {
      unsure: doubtful[code] as number,
      missing: missing[code] as number,
      negative: negative[code] as number,
    };
    const count = ofGroup.length;
    if (by !== undefined && count + counts.missing + counts.negative === 0) return [];
    return [{ key: grouping.keys[code] || "unknown", delays: ofGroup, count, never, ...counts }];
  });
}

/** The delay in seconds that the share `p` does not exceed; `undefined` where too few ever came for that. */
export function delaySeconds(delays: Float64Array, p: number): number | undefined {
  const [found] = quantilesInPlace(delays.slice(), delays.length, [p]);
  return found === undefined || found === Infinity ? undefined : found / 1000;
}

/** How many delays are within the limit. */
export function countWithin(delays: Float64Array, limitSeconds: number): number {
  let within = 0;
  for (const delay of delays) if (delay <= limitSeconds * 1000) within += 1;
  return within;
}
