import { requireNumber, requireThat } from "../quantity/error.ts";
import { WEEKDAYS } from "../quantity/hour-of-week.ts";
import { DAY_MS } from "../quantity/instant.ts";

export type Weekday = (typeof WEEKDAYS)[number];

/** Local days that a panel is made of. */
export interface PanelWindow {
  readonly name: string;
  /** First local day, `2015-02-01`. */
  readonly start: string;
  /** Last local day, inclusive. */
  readonly end: string;
  /** `weekday` is Monday to Friday. */
  readonly days: "weekday" | "weekend" | "all" | readonly Weekday[];
}

const DAYS: Readonly<Record<string, readonly Weekday[]>> = {
  all: WEEKDAYS,
  weekday: WEEKDAYS.slice(0, 5),
  weekend: WEEKDAYS.slice(5),
};

/** A window in numbers: local days since 1970-01-01, both inclusive, and a flag for each day from Monday. */
export interface DayWindow {
  readonly name: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly weekdays: readonly boolean[];
}

/**
 * Which days does a CPSM study look at? Weekdays and weekends of 1 to 28 February and of 1 to 28 August.
 *
 * @param year - whole, in [1901, 2199].
 * @returns four windows for `saturationPanels`: winter and summer weekdays, winter and summer weekends.
 * @throws DutycycleError if `year` is not what it must be.
 *
 * Source: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, pp. 71-73.
 *
 * @example
 * ```ts
 * import { cpsmWindows } from "dutycycle";
 * cpsmWindows(2015)[0]; // => { "name": "winter weekdays", "start": "2015-02-01", "end": "2015-02-28", "days": "weekday" }
 * ```
 */
export function cpsmWindows(year: number): readonly PanelWindow[] {
  requireNumber("year", year, "[1901, 2199], whole", (y) => y % 1 === 0 && y >= 1901 && y <= 2199);
  const ofSeason = (season: string, month: string): readonly PanelWindow[] =>
    (["weekday", "weekend"] as const).map((days) => ({
      name: `${season} ${days}s`,
      start: `${year}-${month}-01`,
      end: `${year}-${month}-28`,
      days,
    }));
  return [...ofSeason("winter", "02"), ...ofSeason("summer", "08")];
}

/** The windows in numbers; throws where one is not what it must be. */
export function dayWindows(windows: readonly PanelWindow[]): readonly DayWindow[] {
  requireThat(Array.isArray(windows), "windows", "a list of windows", windows);
  return (windows as readonly PanelWindow[]).map((window) => {
    const { name, start, end, days } = (window ?? {}) as Partial<PanelWindow>;
    const firstDay = dayNumber(start);
    const lastDay = dayNumber(end);
    const named = typeof days === "string" ? DAYS[days] : days;
    requireThat(
      typeof name === "string" &&
        firstDay <= lastDay &&
        Array.isArray(named) &&
        named.length > 0 &&
        named.every((day) => WEEKDAYS.includes(day)),
      "windows",
      '{ name, start <= end (YYYY-MM-DD), days: "weekday", "weekend", "all" or weekdays }',
      window,
    );
    const weekdays = WEEKDAYS.map((day) => named.includes(day));
    return { name, firstDay, lastDay, weekdays };
  });
}

/** Days since 1970-01-01; NaN where the text is no day. */
function dayNumber(text: unknown): number {
  const time = Date.parse(`${String(text)}T00:00:00Z`);
  return new Date(time || 0).toISOString().slice(0, 10) === text ? time / DAY_MS : Number.NaN;
}
