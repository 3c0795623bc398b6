import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { requireNumber } from "../quantity/error.ts";
import { DAY_MS, MINUTE_MS } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { requireCalls } from "./arguments.ts";
import { callOfResponses } from "./call-scope.ts";
import { committedPieces } from "./committed-pieces.ts";
import { forEachLocalBin } from "./exposure.ts";
import { filteredSpans, LEFT_OUT, NAMED, rosterKnowledge } from "./on-roster.ts";
import { DEPLOYMENT, EXPOSURE, OFF, panelTally, type SaturationPanel } from "./panel-tally.ts";
import { cpsmWindows, dayWindows, type PanelWindow } from "./panel-window.ts";
import { dataPeriod } from "./period.ts";
import { estimatedRoster } from "./roster-facts.ts";

export interface SaturationOptions {
  readonly roster: Roster;
  /** Default: `cpsmWindows` of the local year in which the middle of the records lies. */
  readonly windows?: readonly PanelWindow[];
  /** Length of a bin in minutes, a whole divisor of 1440. Default 15. */
  readonly binMinutes?: number;
  readonly service?: Service;
  readonly roles?: readonly string[];
}

/**
 * How much of the officers on duty is busy through the day? The panels of a CPSM study: workload against deployment.
 *
 * For each bin t of the local day, over the days of a window: W(t) = officer-time committed / clock time, D(t) =
 * officer-time on duty / clock time, saturation SI(t) = W(t) / D(t). Over the panel, the saturation index is mean(W) /
 * mean(D), a ratio of means over the clock time of the window (where a clock change makes bins of unequal time, the longer
 * count for more); the mean of the ratios is given beside it, under its own name. What one
 * unit does on two calls at once is counted once, by the rule of `measureWorkload`; responses that the roster does not
 * know are left out and shown. The quarter hours that autumn repeats count twice, those that spring skips not at all.
 * A window is cut to the local days that the records hold.
 *
 * CPSM's workload holds every class: community, officer-begun, directed patrol, out of service. Its line at
 * 60 % (the second part of the Rule of 60) is drawn for this committed share, all classes together, as a mean and as a
 * start of a discussion; it is no limit for the time on calls alone, nor for a single hour. The published
 * Morgan Hill report words it both ways. The first part (60 % of sworn officers in patrol) and the third (60 officer-minutes a
 * call, see `serviceTimes`) are other numbers.
 *
 * @returns one panel for each window, in their order; workload, deployment and shares in [0, infinity): a share above
 *   1 means that more officers were recorded busy than the roster has on duty.
 * @throws DutycycleError if `calls`, `roster`, `windows`, `binMinutes`, `service` or `roles` is not what it must be.
 *
 * Source: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, figures 3-1 to 3-8: summer weekends 2.8 officers
 * busy of 4.9 on duty, 57 %.
 *
 * @example
 * ```ts
 * import { callsFrom, rosterFrom, saturationPanels } from "dutycycle";
 * const at = (hour: number) => Date.UTC(2015, 7, 1, hour);
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "police", initiator: "community", type: "ALARM",
 *       responses: [{ unit: "A1", personnel: 1, dispatchedAt: at(0), clearedAt: at(6) }],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const { roster } = rosterFrom(
 *   [{ service: "police", personnel: 2, start: at(0), end: at(24) }],
 *   { timeZone: "UTC" },
 * );
 * const windows = [{ name: "first of August", start: "2015-08-01", end: "2015-08-01", days: "all" as const }];
 * const [panel] = saturationPanels(calls, { roster, windows });
 * panel?.saturationIndex; // => 0.125
 * panel?.peak; // => { "saturation": 0.5, "time": "00:00" }
 * panel?.low; // => { "saturation": 0, "time": "06:00" }
 * ```
 */
export function saturationPanels(calls: CallTable, options: SaturationOptions): readonly SaturationPanel[] {
  const columns = requireCalls(calls, options, ["roster", "windows", "binMinutes", "service", "roles"]);
  const { roster, binMinutes = 15, ...filter } = options;
  const spans = filteredSpans(roster, filter);
  const knowledge = rosterKnowledge(columns, roster, filter);
  requireNumber(
    "binMinutes",
    binMinutes,
    "[1, 1440], a whole divisor of 1440",
    (n) => n >= 1 && n % 1 === 0 && 1440 % n === 0,
  );
  const calendar = new ZoneCalendar(columns.timeZone);
  const period = dataPeriod(columns, calendar);
  const middle = calendar.localFromInstant((period.start + period.end) / 2);
  const windows = dayWindows(options.windows ?? cpsmWindows(new Date(middle).getUTCFullYear()));
  const tallies = windows.map((window) => panelTally(window, binMinutes));
  // A day more on either side: which days belong is for the tallies to say.
  const firstDay = Math.min(...windows.map((window) => window.firstDay)) - 1;
  const lastDay = Math.max(...windows.map((window) => window.lastDay)) + 1;
  const first = Math.max(period.start, calendar.instantFromLocal(firstDay * DAY_MS));
  const end = Math.min(period.end, calendar.instantFromLocal((lastDay + 1) * DAY_MS));
  const add = (from: number, to: number, lane: number, weight: number): void => {
    const inside = { start: Math.max(from, first), end: Math.min(to, end) };
    forEachLocalBin(inside, binMinutes * MINUTE_MS, calendar, (local, time) => {
      for (const tally of tallies) tally.add(local, time * weight, lane);
    });
  };
  add(period.start, period.end, EXPOSURE, 1);
  for (const span of spans) add(span.start, span.end, DEPLOYMENT, span.personnel);
  const callOf = callOfResponses(columns);
  committedPieces(
    columns,
    (response) => knowledge[response] !== LEFT_OUT,
    (response, from, to) => {
      const known = (knowledge[response] as number) >= NAMED;
      const lane = known ? (columns.initiator[callOf[response] as number] as number) : OFF;
      add(from, to, lane, columns.personnel[response] as number);
    },
  );
  const sharesAreUpperBounds = estimatedRoster(spans, "").length > 0;
  return tallies.map((tally) => ({ ...tally.panel(), sharesAreUpperBounds }));
}
