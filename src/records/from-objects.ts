import * as z from "zod/mini";
import { requireTimeZone } from "../quantity/calendar.ts";
import { SERVICES } from "../quantity/duty-span.ts";
import { requireOptions, requireThat } from "../quantity/error.ts";
import { isPlausibleInstant } from "../quantity/instant.ts";
import { isObject } from "../quantity/is-object.ts";
import {
  type CallForService,
  DEFAULT_MAX_HOURS,
  INITIATORS,
  MOST_PERSONNEL,
  requireMaxHours,
  type UnitResponse,
} from "./call.ts";
import type { CallTable } from "./call-table.ts";
import { CallTableBuilder } from "./call-table-builder.ts";
import { IssueLog } from "./issue.ts";
import { reportFaults } from "./record-faults.ts";
import { checkResponse } from "./response-faults.ts";

/** Made when it is needed, so that a bundle without `callsFrom` holds no zod. */
function newCallSchema(): z.ZodMiniType<CallForService> {
  const instant = z.optional(z.number());
  const text = z.optional(z.string());
  const degrees = (most: number): z.ZodMiniOptional<z.ZodMiniNumber> =>
    z.optional(z.number().check(z.gte(-most), z.lte(most)));
  const response = z.object({
    unit: text,
    role: text,
    personnel: z.number().check(z.gt(0), z.lte(MOST_PERSONNEL)),
    dispatchedAt: instant,
    enrouteAt: instant,
    arrivedAt: instant,
    clearedAt: instant,
  });
  return z.object({
    id: z.string(),
    service: z.enum(SERVICES),
    initiator: z.enum(INITIATORS),
    type: z.string(),
    priority: text,
    area: text,
    disposition: text,
    latitude: degrees(90),
    longitude: degrees(180),
    receivedAt: instant,
    responses: z.array(response),
  }) as unknown as z.ZodMiniType<CallForService>;
}

const RESPONSE_TIMES = ["dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const;

/**
 * A `CallTable` from call objects, each checked.
 *
 * An object of the wrong shape becomes an issue with its path (`responses.0.clearedAt`) and is left out:
 * `rows.read === rows.used + rows.rejected`. A time outside [1901, 2200) is treated as absent and raises
 * an issue, as does a repeated id; both calls stay.
 *
 * @param records - calls, in any order.
 * @param options.timeZone - the IANA zone of the agency's wall clock.
 * @param options.maxHours - responses longer than this add no committed time; hours in (0, 1000], default 24.
 * @returns the calls that were used, in the order given; `issues` with exact counts by kind, paths within the record in
 *   `column`. No records give an empty table.
 * @throws DutycycleError if `timeZone`, `maxHours` or `records` is not what it must be.
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const { calls, issues } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "police", initiator: "community", type: "ALARM", receivedAt: at(0),
 *       responses: [
 *         { unit: "A1", personnel: 1, dispatchedAt: at(2), arrivedAt: at(8), clearedAt: at(20) },
 *         { unit: "A2", personnel: 2, dispatchedAt: at(3) },
 *       ],
 *     },
 *   ],
 *   { timeZone: "America/Detroit" },
 * );
 * calls.responseCount; // => 2
 * issues.byKind; // => { "no-clear": 1 }
 * ```
 */
export function callsFrom(
  records: Iterable<CallForService>,
  options: { readonly timeZone: string; readonly maxHours?: number },
): { calls: CallTable; issues: IssueLog; rows: { read: number; used: number; rejected: number } } {
  requireTimeZone(options?.timeZone);
  requireOptions(options, ["timeZone", "maxHours"]);
  const maxHours = options.maxHours ?? DEFAULT_MAX_HOURS;
  requireMaxHours(maxHours);
  requireThat(isObject(records) && Symbol.iterator in records, "records", "an iterable of calls", records);
  const schema = newCallSchema();
  const builder = new CallTableBuilder();
  const issues = new IssueLog();
  const seen = new Set<string>();
  let read = 0;
  for (const record of records) {
    read += 1;
    const checked = schema.safeParse(record);
    if (!checked.success) {
      reportFaults(issues, read, record, checked.error);
      continue;
    }
    const call = believed(checked.data, read, issues);
    if (seen.has(call.id)) issues.add("repeated-id", read, "id", "an id of its own", call.id);
    seen.add(call.id);
    call.responses.forEach((response, index) => {
      checkResponse(issues, read, (field) => `responses.${index}.${field}`, withNaN(response), maxHours);
    });
    builder.addRecord(call);
  }
  const calls = builder.finish(options.timeZone, maxHours);
  return { calls, issues, rows: { read, used: calls.length, rejected: read - calls.length } };
}

/** The call without the times that nobody can believe, each reported. */
function believed(call: CallForService, row: number, issues: IssueLog): CallForService {
  const drop = (path: string, value: number): void => {
    issues.add("implausible-time", row, path, "an instant in [1901-01-01, 2200-01-01)", String(value));
  };
  const { receivedAt, ...rest } = call;
  const keepReceipt = receivedAt !== undefined && isPlausibleInstant(receivedAt);
  if (receivedAt !== undefined && !keepReceipt) drop("receivedAt", receivedAt);
  return {
    ...rest,
    ...(keepReceipt ? { receivedAt } : {}),
    responses: call.responses.map((response, index) => {
      const kept = { ...response };
      for (const field of RESPONSE_TIMES) {
        const value = kept[field];
        if (value === undefined || isPlausibleInstant(value)) continue;
        drop(`responses.${index}.${field}`, value);
        delete kept[field];
      }
      return kept;
    }),
  };
}

function withNaN(response: UnitResponse): Record<(typeof RESPONSE_TIMES)[number], number> {
  return {
    dispatchedAt: response.dispatchedAt ?? Number.NaN,
    enrouteAt: response.enrouteAt ?? Number.NaN,
    arrivedAt: response.arrivedAt ?? Number.NaN,
    clearedAt: response.clearedAt ?? Number.NaN,
  };
}
