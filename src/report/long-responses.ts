import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import type { StudyScope } from "./study-scope.ts";

/** Which share of the personnel-hours of responses is from responses longer than so many hours; `undefined` without any. */
export function longResponseShare(calls: CallTable, scope: StudyScope, hours: number): number | undefined {
  const { columns } = calls;
  const service = scope.service === undefined ? -1 : SERVICES.indexOf(scope.service);
  const inRole = columns.role.values.map((role) => scope.roles?.includes(role) ?? true);
  let all = 0;
  let long = 0;
  forEachUsable(columns, (response, call, _, time) => {
    if (service >= 0 && columns.service[call] !== service) return;
    if (!inRole[columns.role.codes[response] as number]) return;
    const personTime = time * (columns.personnel[response] as number);
    all += personTime;
    if (time > hours * HOUR_MS) long += personTime;
  });
  return all > 0 ? long / all : undefined;
}
