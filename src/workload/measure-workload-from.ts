import { ZoneCalendar } from "../quantity/calendar.ts";
import type { ReadCallsOptions, ReadReport } from "../records/read-rows.ts";
import type { TextSource } from "../records/source.ts";
import { namelessAssumption, requireWorkloadOptions, type WorkloadOptions } from "./measure-workload.ts";
import { requirePeriod, wholeDays } from "./period.ts";
import { RowIntervals } from "./row-intervals.ts";
import type { Workload } from "./workload.ts";
import { workloadOf } from "./workload-result.ts";

/**
 * The workload straight from a file: one pass, no table, at most 40 bytes a response. The same figures as `readCalls`
 * and `measureWorkload`, for files too large to keep, or when nothing but the workload is wanted.
 *
 * `service` and `roles` filter as in `measureWorkload`; to say which service or role a row has, give `serviceOf` or
 * `role` (a constant, or a column with the meaning of its values). A column of services lets `service` filter a joint
 * file of police and fire. Issues are those of the columns that are needed; the times of receipt and en route are read only
 * where nothing else places a row.
 *
 * @param source - as for `readCalls`.
 * @param options - those of `readCalls` and of `measureWorkload`. `service` as a word both labels the rows and
 *   filters, which is the same thing; as a column map it labels them, and `onlyService` filters.
 * @returns the workload, with the column map, assumptions, issues and row counts of the reader.
 * @throws DutycycleError as `readCalls` and `measureWorkload` do.
 *
 * @example
 * ```ts
 * import { measureWorkloadFrom } from "dutycycle";
 * const csv = [
 *   "Incident Number,Unit,Dispatched,Cleared",
 *   "1,A1,2024-03-04 10:00:00,2024-03-04 11:00:00",
 *   "2,A1,2024-03-04 10:30:00,2024-03-04 11:30:00",
 * ].join("\n");
 * const workload = await measureWorkloadFrom(csv, { timeZone: "America/Detroit" });
 * workload.committedHours; // => 1.5
 * workload.overlapHours; // => 0.5
 * workload.rows; // => { read: 2, used: 2, rejected: 0 }
 * ```
 */
export async function measureWorkloadFrom(
  source: TextSource,
  options: MeasureWorkloadFromOptions,
): Promise<Workload & ReadReport> {
  // Loaded when it is called: whoever imports a formula of this chapter pays for no reader.
  const { readRows } = await import("../records/read-rows.ts");
  const { onlyService } = options;
  const measured: WorkloadOptions & ReadCallsOptions = {
    ...options,
    ...(options.period === undefined ? {} : { period: requirePeriod(options.period) }),
  } as WorkloadOptions & ReadCallsOptions;
  requireWorkloadOptions(measured);
  const filter = { ...measured, service: onlyService ?? constantService(options.service) };
  const rows = new RowIntervals(filter as WorkloadOptions & ReadCallsOptions);
  const report = await readRows(source, options, () => rows);
  const { intervals, calls, responses, groups } = rows.finish();
  const calendar = new ZoneCalendar(options.timeZone);
  const first = Math.min(rows.earliestStart, Infinity);
  const last = rows.latestClear;
  const found = first < last ? [first, last] : [rows.earliestReceipt, rows.latestReceipt + 1];
  const period =
    measured.period ??
    ((found[0] as number) < (found[1] as number)
      ? wholeDays(found[0] as number, found[1] as number, calendar)
      : { start: 0, end: 0 });
  const workload = workloadOf({
    ...{ intervals, calls, responses, period, timeZone: options.timeZone },
    ...{ roster: options.roster, service: filter.service, roles: options.roles },
    grouping: groups === undefined || options.by === undefined ? undefined : { by: options.by, ...groups },
    excluded: rows.exclusions.filter((rule) => rule.responses > 0),
    assumptions: namelessAssumption(responses > 0 && !rows.namesUnits),
    seed: options.seed ?? 1,
  });
  return { ...workload, ...report, assumptions: [...report.assumptions, ...workload.assumptions] };
}

/** Options of `measureWorkloadFrom`: those of the reader and of the measure together. */
export interface MeasureWorkloadFromOptions extends Omit<WorkloadOptions, "service">, ReadCallsOptions {
  /** Only this service; needed where `service` is a column map. */
  readonly onlyService?: WorkloadOptions["service"];
}

function constantService(service: ReadCallsOptions["service"]): WorkloadOptions["service"] {
  return typeof service === "string" ? service : undefined;
}
