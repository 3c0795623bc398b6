import type { ZoneCalendar } from "../quantity/calendar.ts";
import { type HourOfWeek, hourOfWeekOfLocal } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { sampler } from "../random/sampler.ts";
import type { RandomStream } from "../random/stream.ts";

/** Instants of a Poisson process, in order, at whole milliseconds: hour after hour uses up a waiting time of mean 1. */
export function arrivals(
  callsPerHour: HourOfWeek<number>,
  period: Period,
  calendar: ZoneCalendar,
  stream: RandomStream,
): number[] {
  const gap = sampler({ kind: "exponential", mean: 1 });
  const found: number[] = [];
  let left = gap(stream);
  for (let from = period.start; from < period.end; ) {
    const local = calendar.localFromInstant(from);
    const hourEnd = (Math.floor(local / HOUR_MS) + 1) * HOUR_MS - calendar.offset;
    const to = Math.min(hourEnd, calendar.spanEnd, period.end);
    const rate = (callsPerHour[hourOfWeekOfLocal(local)] as number) / HOUR_MS;
    let at = from;
    while (left < rate * (to - at)) {
      at += left / rate;
      found.push(Math.max(period.start, Math.floor(at)));
      left = gap(stream);
    }
    left -= rate * (to - at);
    from = to;
  }
  return found;
}
