import type { ZoneCalendar } from "../../quantity/calendar.ts";
import type { DutySpan, Service } from "../../quantity/duty-span.ts";
import { DAY_MS, HOUR_MS } from "../../quantity/instant.ts";
import { known } from "../../quantity/known.ts";
import { randomStream, type StreamName } from "../../random/stream.ts";
import type { TownArea, TownStation } from "./geography.ts";
import { patrolHoursPerThousand } from "./patrol-hours.ts";
import type { Role } from "./work.ts";

/**
 * A unit and when it is on duty, in order. `rostered` is false for those whom the patrol roster does not
 * know.
 */
export interface TownUnit {
  readonly unit: string;
  readonly role: Role;
  readonly service: Service;
  readonly personnel: number;
  readonly area?: string;
  readonly rostered: boolean;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Share of its time on duty that patrol is staffed to spend on calls. */
const INTENDED_SHARE = 0.47;
const HOURS_A_YEAR = 8766;
/** The Pitman rotation: two on, two off, three on, two off, two on, three off. */
const PITMAN = [true, true, false, false, true, true, true, false, false, true, true, false, false, false];
const ABSENT_SHARE = 0.04;
/** Wednesday to Saturday, where Monday is 0. */
const POWER_DAYS = [2, 3, 4, 5];
const POWER_HOURS_A_WEEK = 40;

/**
 * Local days, counted from 1970-01-01, on which shifts of the town start: from the day before the period to
 * its last.
 */
interface Days {
  readonly calendar: ZoneCalendar;
  readonly first: number;
  readonly last: number;
}

/**
 * Everybody who answers calls: four patrol squads of twelve hours, evening cars, engines and medics for 24,
 * the off-roster few.
 */
export function townUnits(
  town: { readonly seed: StreamName; readonly population: number },
  areas: readonly TownArea[],
  stations: readonly TownStation[],
  days: Days,
): TownUnit[] {
  const thousands = town.population / 1000;
  const wanted = (patrolHoursPerThousand() * thousands) / HOURS_A_YEAR / INTENDED_SHARE;
  const evening = Math.round((wanted * 0.2 * 168) / POWER_HOURS_A_WEEK);
  const steady = Math.max(2, Math.round(2 * (wanted - (evening * POWER_HOURS_A_WEEK) / 168)));
  const cars = { day: Math.ceil(steady / 2), night: Math.floor(steady / 2) };
  const units: TownUnit[] = [];
  const add = (
    unit: string,
    role: Role,
    personnel: number,
    area: TownArea | undefined,
    works: (day: number) => boolean,
    from: number,
    hours: number,
  ): void => {
    const service = role === "medic" ? "ems" : role === "engine" || role === "truck" ? "fire" : "police";
    const rostered = role !== "detective" && role !== "school";
    const place = area === undefined ? {} : { area: area.name };
    units.push({
      unit,
      role,
      service,
      personnel,
      ...place,
      rostered,
      spans: shifts(days, works, from, hours),
    });
  };
  const onPitman =
    (squad: number) =>
    (day: number): boolean =>
      PITMAN[(((day + (squad % 2) * 7) % 14) + 14) % 14] === true;

  ["A", "B", "C", "D"].forEach((letter, squad) => {
    const works = onPitman(squad);
    const from = squad < 2 ? 6 : 18;
    const count = squad < 2 ? cars.day : cars.night;
    add(`${letter}1`, "sergeant", 1, undefined, works, from, 12);
    for (let car = 0; car < count; car++) {
      const absences = randomStream(town.seed, "absence", letter, car);
      const present = (day: number): boolean =>
        works(day) && (car === 0 || absences.fork(day).uniform() >= ABSENT_SHARE);
      // The last night car of a large enough squad is a two-officer car.
      const personnel = squad >= 2 && car > 0 && car === count - 1 ? 2 : 1;
      add(`${letter}${11 + car}`, "patrol", personnel, areas[car % areas.length], present, from, 12);
    }
  });
  for (let car = 0; car < evening; car++) {
    add(
      `P${11 + car}`,
      "patrol",
      1,
      areas[car % areas.length],
      (day) => POWER_DAYS.includes(weekday(day)),
      15,
      10,
    );
  }
  const always = (): boolean => true;
  stations.forEach((station, i) => {
    const area = areas.find((candidate) => candidate.name === station.area);
    add(`E${station.name}`, "engine", 3, area, always, 8, 24);
    if (i % 3 === 0) add(`T${station.name}`, "truck", 4, area, always, 8, 24);
    if (i % 2 === 0) add(`M${station.name}`, "medic", 2, area, always, 8, 24);
  });
  const onWeekdays = (day: number): boolean => weekday(day) < 5;
  for (let n = 1; n <= Math.max(1, Math.round(thousands / 15)); n++) {
    add(`DET${n}`, "detective", 1, undefined, onWeekdays, 8, 9);
  }
  add("SRO1", "school", 1, undefined, onWeekdays, 7, 9);
  return units;
}

/** The roster's spans: what the units that it knows have worked. */
export function dutySpans(units: readonly TownUnit[]): DutySpan[] {
  return units
    .filter((unit) => unit.rostered)
    .flatMap(({ unit, role, service, personnel, area, spans }) =>
      spans.map(({ start, end }) => ({
        unit,
        role,
        service,
        ...known({ area }),
        personnel,
        start,
        end,
        basis: "actual" as const,
      })),
    );
}

/** Spans on the local clock: a shift over the spring change is an hour shorter. */
function shifts(days: Days, works: (day: number) => boolean, from: number, hours: number): TownUnit["spans"] {
  const spans: { start: number; end: number }[] = [];
  for (let day = days.first; day <= days.last; day++) {
    if (!works(day)) continue;
    const start = days.calendar.instantFromLocal(day * DAY_MS + from * HOUR_MS);
    const end = days.calendar.instantFromLocal(day * DAY_MS + (from + hours) * HOUR_MS);
    spans.push({ start, end });
  }
  return spans;
}

/** 0 for Monday; day 0, 1970-01-01, was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
