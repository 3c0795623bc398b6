import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import type { StudyScope } from "./study-scope.ts";

/** How many responses are longer than so many hours, and which share of the personnel-hours they are; no share without any hours. */
export function longResponses(
  calls: CallTable,
  scope: StudyScope,
  hours: number,
): { readonly responses: number; readonly share?: number } {
  const { columns } = calls;
  const service = scope.service === undefined ? -1 : SERVICES.indexOf(scope.service);
  const inRole = columns.role.values.map((role) => scope.roles?.includes(role) ?? true);
  let all = 0;
  let long = 0;
  let responses = 0;
  forEachUsable(columns, (response, call, _, time) => {
    if (service >= 0 && columns.service[call] !== service) return;
    if (!inRole[columns.role.codes[response] as number]) return;
    const personTime = time * (columns.personnel[response] as number);
    all += personTime;
    if (time <= hours * HOUR_MS) return;
    long += personTime;
    responses += 1;
  });
  return { responses, ...(all > 0 && { share: long / all }) };
}
