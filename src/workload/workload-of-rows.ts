import { requireTimeZone, ZoneCalendar } from "../quantity/calendar.ts";
import { type ReadCallsOptions, type ReadReport, readRows } from "../records/read-rows.ts";
import type { TextSource } from "../records/source.ts";
import { givenPeriod } from "./arguments.ts";
import { namelessAssumption, requireWorkloadOptions, type WorkloadOptions } from "./measure-workload.ts";
import { wholeDays } from "./period.ts";
import { RowIntervals } from "./row-intervals.ts";
import type { Workload } from "./workload.ts";
import { workloadOf } from "./workload-result.ts";

/** Options of `measureWorkloadFrom`: those of the reader and of the measure together. */
export interface MeasureWorkloadFromOptions extends Omit<WorkloadOptions, "service">, ReadCallsOptions {
  /** Only this service; needed where `service` is a column map. */
  readonly onlyService?: WorkloadOptions["service"];
}

/** Reads a file row by row into intervals, and measures them: what `measureWorkloadFrom` does. */
export async function workloadOfRows(
  source: TextSource,
  options: MeasureWorkloadFromOptions,
): Promise<Workload & ReadReport> {
  requireTimeZone(options?.timeZone);
  const { roster, roles, by, seed, timeZone } = options;
  const period = givenPeriod(options.period);
  const service = options.onlyService ?? (typeof options.service === "string" ? options.service : undefined);
  requireWorkloadOptions({ by, seed });
  const rows = new RowIntervals({ roster, roles, by, period, service, maxHours: options.maxHours });
  const report = await readRows(source, options, () => rows);
  const { intervals, calls, responses, groups } = rows.finish();
  const { first, last } = rows.span();
  const found = first < last ? wholeDays(first, last, new ZoneCalendar(timeZone)) : { start: 0, end: 0 };
  const workload = workloadOf({
    ...{ intervals, calls, responses, timeZone, roster, service, roles },
    period: period ?? found,
    grouping: groups === undefined || by === undefined ? undefined : { by, ...groups },
    excluded: rows.exclusions.filter((rule) => rule.responses > 0),
    assumptions: namelessAssumption(rows.holdsResponses && !rows.namesUnits),
    seed: seed ?? 1,
  });
  return { ...workload, ...report, assumptions: [...report.assumptions, ...workload.assumptions] };
}
