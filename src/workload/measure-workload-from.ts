import type { ReadReport } from "../records/read-rows.ts";
import type { TextSource } from "../records/source.ts";
import type { Workload } from "./workload.ts";
import type { MeasureWorkloadFromOptions } from "./workload-of-rows.ts";

/**
 * The workload straight from a file: one pass, no table, at most 40 bytes a response. The same figures as `readCalls`
 * and `measureWorkload`, for files too large to keep, or when nothing but the workload is wanted.
 *
 * `roles` filters as in `measureWorkload`; `role` says which role a row has. `service` as a word says that every row is of
 * that service; as a column with the meaning of its values it tells the services of a joint file apart, of which
 * `onlyService` measures one. Issues are those of the columns that are needed; the times of receipt and en route are read only
 * where nothing else places a row.
 *
 * @param source - as for `readCalls`.
 * @param options - those of `readCalls` and of `measureWorkload`, and `onlyService`.
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
  const { workloadOfRows } = await import("./workload-of-rows.ts");
  return workloadOfRows(source, options);
}
