import {
  type CallForService,
  type CallTable,
  callsFrom,
  DutycycleError,
  type DutySpan,
  type HourOfWeek,
  measureWorkload,
  readCalls,
  rosterFrom,
  syntheticTown,
  type Workload,
} from "dutycycle";
import type { DutycycleError as SameError } from "dutycycle/quantity";
import { callsFrom as sameCallsFrom } from "dutycycle/records";
import { responseTimes, measureWorkload as sameMeasure } from "dutycycle/workload";

const timeZone = "America/Detroit";
const call: CallForService = {
  id: "24-0001",
  service: "police",
  initiator: "community",
  type: "ALARM",
  receivedAt: Date.UTC(2024, 2, 10, 6, 20),
  responses: [
    { personnel: 1, dispatchedAt: Date.UTC(2024, 2, 10, 6, 25), clearedAt: Date.UTC(2024, 2, 10, 7, 25) },
  ],
};
const span: DutySpan = {
  service: "police",
  personnel: 2,
  start: Date.UTC(2024, 2, 10),
  end: Date.UTC(2024, 2, 11),
};

export async function study(csv: string | Blob | ReadableStream<Uint8Array>): Promise<number | undefined> {
  const read = await readCalls(csv, { timeZone, columns: { receivedAt: "Received Time" } });
  for (const issue of read.issues) console.log(issue.kind, issue.row.toFixed(0));
  const calls: CallTable = read.rows.used > 0 ? read.calls : callsFrom([call], { timeZone }).calls;
  const { roster } = rosterFrom([span], { timeZone });
  const workload: Workload = measureWorkload(calls, { roster, by: "area" });
  const hours: HourOfWeek<{ readonly committedHours: number }> = workload.byHourOfWeek;
  const share: number | undefined = workload.shareByInitiator?.community;
  const slot: { readonly callShare?: number } | undefined = workload.byHourOfWeek[17];
  const rows: readonly { key: string; p90Minutes?: number }[] = responseTimes(calls, { by: "priority" });
  console.log(
    hours.length,
    share,
    slot?.callShare,
    rows.length,
    syntheticTown({ seed: 1, days: 7 }).calls.length,
  );
  // @ts-expect-error a time zone is required: without it no local hour is right
  callsFrom([call], {});
  // @ts-expect-error results are read-only
  workload.calls = 1;
  return workload.callShare;
}

export const same: [typeof callsFrom, typeof measureWorkload] = [sameCallsFrom, sameMeasure];
export const isOurs = (error: unknown): error is SameError => error instanceof DutycycleError;
