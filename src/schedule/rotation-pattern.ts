import type { ZoneCalendar } from "../quantity/calendar.ts";
import { clockBoundary } from "../quantity/clock-boundary.ts";
import { requireNumber, requireThat } from "../quantity/error.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { requireClock, requireDay } from "./civil-time.ts";

/** A pattern of platoons and the day on which it begins. */
export interface RotationEntry {
  /** Local date `"YYYY-MM-DD"` of the first shift of the pattern. */
  readonly firstDay: string;
  /** Local clock time `"HHMM"` at which the first shift begins. */
  readonly shiftStart: string;
  /** The platoons in turn: the letters of a text, or a list of names. Kept as they are written, case included. */
  readonly pattern: string | readonly string[];
  /** Hours on the local clock of each element, whole minutes in [1, 8784]. Default 24. */
  readonly shiftDuration?: number;
}

/** An entry, read. */
export interface RotationPattern {
  readonly platoons: readonly string[];
  readonly firstDay: number;
  readonly startMinute: number;
  /** The first shift's start on the local clock, and the instant of it. */
  readonly local: number;
  readonly instant: number;
  readonly duration: number;
}

/** The last pattern for which something holds, else the first; and the instant at which the next takes over. */
export function lastWhere(
  patterns: readonly RotationPattern[],
  holds: (pattern: RotationPattern) => boolean,
): { pattern: RotationPattern; until: number } {
  let index = patterns.length - 1;
  while (index > 0 && !holds(patterns[index] as RotationPattern)) index -= 1;
  return { pattern: patterns[index] as RotationPattern, until: patterns[index + 1]?.instant ?? Infinity };
}

/** The platoon of an element, before the first day too. */
export function platoonOf({ platoons }: RotationPattern, element: number): string {
  const { length } = platoons;
  return platoons[((element % length) + length) % length] as string;
}

/** The entries, checked, in order of time. */
export function rotationPatterns(
  rotation: readonly RotationEntry[],
  calendar: ZoneCalendar,
): RotationPattern[] {
  const isList = Array.isArray(rotation) && rotation.length > 0;
  requireThat(isList, "rotation", "a list of one entry or more", rotation);
  const patterns = rotation
    .map((entry: RotationEntry, index) => rotationPattern(entry, `rotation.${index}`, calendar))
    .sort((a, b) => a.instant - b.instant);
  const areApart = new Set(patterns.map(({ instant }) => instant)).size === patterns.length;
  requireThat(areApart, "rotation", "entries that begin at different times", rotation);
  return patterns;
}

function rotationPattern(entry: RotationEntry, path: string, calendar: ZoneCalendar): RotationPattern {
  const firstDay = requireDay(`${path}.firstDay`, entry?.firstDay);
  const startMinute = requireClock(`${path}.shiftStart`, entry.shiftStart);
  const platoons = Array.from(entry.pattern ?? []);
  const areNames = platoons.length > 0 && platoons.every((name) => typeof name === "string" && name !== "");
  requireThat(areNames, `${path}.pattern`, "a text or a list of names, not empty", entry.pattern);
  const { shiftDuration = 24 } = entry;
  requireNumber(
    `${path}.shiftDuration`,
    shiftDuration,
    "[1, 8784] hours, whole minutes",
    (n) => n >= 1 && n <= 8784 && Number.isInteger(n * 60),
  );
  const local = firstDay * DAY_MS + startMinute * MINUTE_MS;
  const instant = clockBoundary(calendar, local);
  return { platoons, firstDay, startMinute, local, instant, duration: shiftDuration * HOUR_MS };
}
