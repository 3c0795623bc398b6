import { ZoneCalendar } from "../../quantity/calendar.ts";
import type { DutySpan } from "../../quantity/duty-span.ts";
import { DAY_MS, type Period } from "../../quantity/instant.ts";
import { randomStream, type StreamName } from "../../random/stream.ts";
import type { CallForService } from "../call.ts";
import { Crews } from "./crews.ts";
import { type Demand, picker, townDemand } from "./demand.ts";
import { Dispatch } from "./dispatch.ts";
import { dutySpans, townUnits } from "./duty.ts";
import { placeIn, type TownArea, type TownStation, townAreas, townStations } from "./geography.ts";
import { type Draft, type Oddity, plantOddities } from "./oddities.ts";

/** The town as plain records. */
export interface TownRecords {
  readonly calls: readonly CallForService[];
  readonly spans: readonly DutySpan[];
  readonly areas: readonly TownArea[];
  readonly stations: readonly TownStation[];
  readonly period: Period;
  readonly planted: Readonly<Partial<Record<Oddity, number>>>;
}

const DISPOSITIONS = {
  police: ["REPORT", "ADVISED", "ARREST", "GONE ON ARRIVAL", "ASSISTED", "CITATION"],
  other: ["TRANSPORT", "TREATED", "INVESTIGATED", "FALSE ALARM"],
} as const;

/**
 * The calls and duty of a made-up town: who called, who went, who was on duty. Pure: the arguments decide
 * everything.
 */
export function townRecords(town: {
  readonly seed: StreamName;
  readonly population: number;
  readonly days: number;
  readonly timeZone: string;
  readonly start: number;
}): TownRecords {
  const calendar = new ZoneCalendar(town.timeZone);
  const firstDay = Math.floor(calendar.localFromInstant(town.start) / DAY_MS);
  const lastDay = firstDay + town.days;
  const period = {
    start: calendar.instantFromLocal(firstDay * DAY_MS),
    end: calendar.instantFromLocal(lastDay * DAY_MS),
  };
  const areas = townAreas(town.population);
  const stations = townStations(town.population, areas);
  const units = townUnits(town, areas, stations, { calendar, first: firstDay - 1, last: lastDay });
  const dispatch = new Dispatch(town.seed, new Crews(units), stations);
  const describeCall = describer(town.seed, areas, dispatch);
  const plant = plantOddities(town.seed);
  const drafts = townDemand(town, period, calendar)
    .flatMap((demand) => plant(describeCall(demand)))
    .filter((draft) => isOver(draft.call, period.end))
    .sort((a, b) => (a.call.receivedAt as number) - (b.call.receivedAt as number));
  const spans = dutySpans(units).filter((span) => span.start < period.end && span.end > period.start);
  return { calls: numbered(drafts, calendar), spans, areas, stations, period, planted: counted(drafts) };
}

function describer(
  seed: StreamName,
  areas: readonly TownArea[],
  dispatch: Dispatch,
): (demand: Demand) => Draft["call"] {
  const places = randomStream(seed, "places");
  const outcomes = randomStream(seed, "outcomes");
  // Some beats are busier than others: 3 to 7 to one another.
  const busyness = new Map(areas.map((area, i) => [area, 3 + ((i * 3 + 2) % 5)]));
  const pickArea = picker(areas, (area) => busyness.get(area) ?? 1);
  return (demand) => {
    const { flow, work } = demand;
    const area = pickArea(places);
    const place = placeIn(area, places);
    const responses = dispatch.respond(demand, area, place);
    const answers = flow.service === "police" ? DISPOSITIONS.police : DISPOSITIONS.other;
    const began = flow.initiator === "community" ? demand.at : (responses[0]?.dispatchedAt ?? demand.at);
    const isCall = flow.initiator === "community" || flow.initiator === "officer";
    return {
      service: flow.service,
      initiator: flow.initiator,
      type: work.type,
      ...(isCall
        ? { priority: work.priority, disposition: answers[outcomes.integer(answers.length)] as string }
        : {}),
      area: area.name,
      ...place,
      receivedAt: began,
      responses,
    };
  };
}

/** Whether a call was received and cleared within the period: an export of closed calls. */
function isOver(call: Draft["call"], end: number): boolean {
  const times = [
    call.receivedAt,
    ...call.responses.flatMap((r) => [r.dispatchedAt, r.arrivedAt, r.clearedAt]),
  ];
  return times.every((time) => time === undefined || time < end);
}

/** Numbers in order of receipt, under the year of the first: 25-000001. */
function numbered(drafts: readonly Draft[], calendar: ZoneCalendar): CallForService[] {
  const first = calendar.localFromInstant(drafts[0]?.call.receivedAt ?? 0);
  const year = String(new Date(first).getUTCFullYear() % 100).padStart(2, "0");
  return drafts.map((draft, i) => ({ id: `${year}-${String(i + 1).padStart(6, "0")}`, ...draft.call }));
}

function counted(drafts: readonly Draft[]): Partial<Record<Oddity, number>> {
  const planted: Partial<Record<Oddity, number>> = {};
  for (const { oddity } of drafts) if (oddity !== undefined) planted[oddity] = (planted[oddity] ?? 0) + 1;
  return planted;
}
