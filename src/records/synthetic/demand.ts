import type { ZoneCalendar } from "../../quantity/calendar.ts";
import { hourOfWeekOfLocal } from "../../quantity/hour-of-week.ts";
import { HOUR_MS, SECOND_MS } from "../../quantity/instant.ts";
import { poissonSampler } from "../../random/poisson.ts";
import { type RandomStream, randomStream, type StreamName } from "../../random/stream.ts";
import { FLOWS, type Flow, type Work, weightsByHourOfWeek } from "./work.ts";

const HOURS_A_YEAR = 8766;

/** Something that has to be done, before anybody is sent. */
export interface Demand {
  readonly at: number;
  readonly flow: Flow;
  readonly work: Work;
}

/**
 * The town's activities in order of time: in each hour a Poisson number of each flow, at whole seconds.
 * The activities of a longer period begin with those of a shorter one.
 */
export function townDemand(
  town: { readonly seed: StreamName; readonly population: number },
  period: { readonly start: number; readonly end: number },
  calendar: ZoneCalendar,
): Demand[] {
  const demands: Demand[] = [];
  for (const flow of FLOWS) {
    const arrivals = randomStream(town.seed, "arrivals", flow.name);
    const kinds = randomStream(town.seed, "kinds", flow.name);
    const pickWork = picker(flow.work, (work) => work.share);
    const perHour = (flow.perThousandAYear * town.population) / 1000 / HOURS_A_YEAR;
    const counts = weightsByHourOfWeek(flow).map((weight) => poissonSampler(perHour * weight));
    for (let hour = period.start; hour < period.end; hour += HOUR_MS) {
      const seconds = Math.min(HOUR_MS, period.end - hour) / SECOND_MS;
      const countInHour = counts[hourOfWeekOfLocal(calendar.localFromInstant(hour))] as (
        stream: RandomStream,
      ) => number;
      for (let left = countInHour(arrivals); left > 0; left--) {
        const second = arrivals.integer(HOUR_MS / SECOND_MS);
        // Only an hour that the period's end cuts, where clocks changed by half an hour, loses any.
        if (second < seconds) demands.push({ at: hour + second * SECOND_MS, flow, work: pickWork(kinds) });
      }
    }
  }
  // Sorting is stable: what falls on one second keeps the order of the flows.
  return demands.sort((a, b) => a.at - b.at);
}

/** Draws one of the items, each as likely as its weight. */
export function picker<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (stream: RandomStream) => Item {
  let total = 0;
  const ends = items.map((item) => (total += weightOf(item)));
  return (stream) => {
    const target = stream.uniform() * total;
    const found = ends.findIndex((end) => target < end);
    return items[found === -1 ? items.length - 1 : found] as Item;
  };
}
