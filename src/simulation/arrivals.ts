import type { ZoneCalendar } from "../quantity/calendar.ts";
import { type HourOfWeek, hourOfWeekOfLocal } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { sampler } from "../random/sampler.ts";
import type { RandomStream } from "../random/stream.ts";

/** A period in stretches of one local hour at most: hour i of the week is `hour[i]`, from `edges[i]` to `edges[i + 1]`. */
export interface LocalHours {
  readonly edges: readonly number[];
  readonly hour: readonly number[];
}

export function localHours({ start, end }: Period, calendar: ZoneCalendar): LocalHours {
  const edges = [start];
  const hour: number[] = [];
  for (let from = start; from < end; ) {
    const local = calendar.localFromInstant(from);
    const hourEnd = (Math.floor(local / HOUR_MS) + 1) * HOUR_MS - calendar.offset;
    from = Math.min(hourEnd, calendar.spanEnd, end);
    hour.push(hourOfWeekOfLocal(local));
    edges.push(from);
  }
  return { edges, hour };
}

/** Instants of a Poisson process, in order, at whole milliseconds: hour after hour uses up a waiting time of mean 1. */
export function arrivals(
  callsPerHour: HourOfWeek<number>,
  { edges, hour }: LocalHours,
  stream: RandomStream,
): number[] {
  const gap = sampler({ kind: "exponential", mean: 1 });
  const start = edges[0] as number;
  const found: number[] = [];
  let left = gap(stream);
  for (let i = 0; i < hour.length; i++) {
    const to = edges[i + 1] as number;
    const rate = (callsPerHour[hour[i] as number] as number) / HOUR_MS;
    let at = edges[i] as number;
    while (left < rate * (to - at)) {
      at += left / rate;
      found.push(Math.max(start, Math.floor(at)));
      left = gap(stream);
    }
    left -= rate * (to - at);
  }
  return found;
}
