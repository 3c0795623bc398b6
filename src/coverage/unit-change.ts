import type { ZoneCalendar } from "../quantity/calendar.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { Roster } from "../records/roster.ts";
import { type DailyHours, spansOfHours } from "./daily-hours.ts";

/** What is to be tried on the records. Units are named as in the records and the roster. */
export type UnitChange =
  /** A unit is out of service, always or in some hours; its runs go to the first of `takenBy` that is free. */
  | {
      readonly kind: "out-of-service";
      readonly unit: string;
      readonly hours?: DailyHours;
      readonly takenBy: readonly string[];
    }
  /** Units run with another crew: three for four. */
  | { readonly kind: "crew-size"; readonly units: readonly string[]; readonly personnel: number }
  /** A unit is added in some hours, and then takes the runs of `takesFrom` when it is free. */
  | {
      readonly kind: "peak-unit";
      readonly unit: string;
      readonly personnel: number;
      readonly hours: DailyHours;
      readonly takesFrom: readonly string[];
    }
  /** One crew for two apparatus: the crew of `unit` also drives `apparatus`, which has none of its own. */
  | {
      readonly kind: "cross-staffed";
      readonly unit: string;
      readonly apparatus: string;
      readonly takenBy: readonly string[];
    };

const KINDS: readonly UnitChange["kind"][] = ["out-of-service", "crew-size", "peak-unit", "cross-staffed"];

/** A change in the terms of a replay. */
export interface PlannedChange {
  /** Who is to make a run of this unit that starts at this time, first choice first; undefined where nothing changes for it. */
  orderFor(unit: string, start: number): readonly string[] | undefined;
  /** The crew that a run of this unit has. */
  crewOf(unit: string): number | undefined;
  /** The spans of the roster under the change. */
  readonly spans: readonly DutySpan[];
}

export function plannedChange(
  change: UnitChange,
  roster: Roster,
  period: Period,
  calendar: ZoneCalendar,
): PlannedChange {
  const { spans } = roster;
  const known = new Set(spans.flatMap(({ unit }) => unit ?? []));
  requireOneOf("change.kind", change?.kind, KINDS);
  const noCrew = (): undefined => undefined;
  if (change.kind === "crew-size") {
    requireUnits("change.units", change.units, known);
    requireWithin("change.personnel", change.personnel, "(0, 1000]");
    const units = new Set(change.units);
    const isMeant = (unit: string | undefined): boolean => unit !== undefined && units.has(unit);
    return {
      orderFor: noCrew,
      crewOf: (unit) => (isMeant(unit) ? change.personnel : undefined),
      spans: spans.map((span) => (isMeant(span.unit) ? { ...span, personnel: change.personnel } : span)),
    };
  }
  if (change.kind === "peak-unit") {
    const { unit, personnel, takesFrom } = change;
    requireUnits("change.takesFrom", takesFrom, known);
    requireWithin("change.personnel", personnel, "(0, 1000]");
    requireThat(
      typeof unit === "string" && unit !== "" && !known.has(unit),
      "change.unit",
      "the name of a unit that the roster does not hold",
      unit,
    );
    const times = spansOfHours(change.hours, period, calendar);
    const relieved = new Set(takesFrom);
    const model = spans.find((span) => span.unit === takesFrom[0]) as DutySpan;
    const { person: _, ...post } = model;
    return {
      orderFor: (of, start) => (relieved.has(of) && isIn(times, start) ? [unit, of] : undefined),
      crewOf: (of) => (of === unit ? personnel : undefined),
      spans: [...spans, ...times.map(({ start, end }) => ({ ...post, unit, personnel, start, end }))],
    };
  }
  requireUnits("change.unit", [change.unit], known);
  requireUnits("change.takenBy", change.takenBy, known, 0);
  if (change.kind === "cross-staffed") {
    const { unit, apparatus, takenBy } = change;
    requireUnits("change.apparatus", [apparatus], known);
    const order = [unit, ...takenBy.filter((each) => each !== unit && each !== apparatus)];
    return {
      orderFor: (of) => (of === unit || of === apparatus ? order : ownFirst(of, order)),
      crewOf: noCrew,
      spans: spans.filter((span) => span.unit !== apparatus),
    };
  }
  const { unit } = change;
  const order = change.takenBy.filter((each) => each !== unit);
  const times = spansOfHours(change.hours, period, calendar);
  return {
    orderFor: (of, start) => (of === unit ? (isIn(times, start) ? order : undefined) : ownFirst(of, order)),
    crewOf: noCrew,
    spans: spans.flatMap((span) => (span.unit === unit ? without(span, times) : span)),
  };
}

/** A unit that takes the runs of another still makes its own, unless it is out on one that it took; then the others try. */
function ownFirst(of: string, order: readonly string[]): readonly string[] | undefined {
  return order.includes(of) ? [of, ...order.filter((each) => each !== of)] : undefined;
}

function requireUnits(
  argument: string,
  units: readonly string[],
  known: ReadonlySet<string>,
  fewest = 1,
): void {
  requireThat(
    Array.isArray(units) && units.length >= fewest && units.every((unit) => known.has(unit)),
    argument,
    "names of units that the roster holds",
    units,
  );
}

function isIn(times: readonly Period[], at: number): boolean {
  return times.some(({ start, end }) => at >= start && at < end);
}

/** What is left of a span of duty outside some times, which are in order and do not overlap. */
function without(span: DutySpan, times: readonly Period[]): readonly DutySpan[] {
  const left: DutySpan[] = [];
  let from = span.start;
  for (const { start, end } of times) {
    if (end <= from || start >= span.end) continue;
    if (start > from) left.push({ ...span, start: from, end: start });
    from = Math.max(from, end);
  }
  return from < span.end ? [...left, { ...span, start: from }] : left;
}
