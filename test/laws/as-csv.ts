import type { CallForService, UnitResponse } from "../../src/records/call.ts";
import type { ReadCallsOptions } from "../../src/records/read-rows.ts";

const TIMES = ["received", "dispatched", "enroute", "arrived", "cleared"] as const;
const HEADER = [
  ...["number", "car", ...TIMES, "nature", "prio", "beat", "agency", "origin", "post", "crew"],
] as const;

export interface RowOfFile {
  readonly call: CallForService;
  readonly response: UnitResponse | undefined;
}

/** A row for each response, and one for a call without any. */
export function rowsOf(records: readonly CallForService[]): readonly RowOfFile[] {
  return records.flatMap((call): RowOfFile[] =>
    call.responses.length === 0
      ? [{ call, response: undefined }]
      : call.responses.map((response) => ({ call, response })),
  );
}

/** The rows as a file of stamps with offsets. */
export function csvOf(rows: readonly RowOfFile[], leftOut: readonly string[] = []): string {
  const kept = HEADER.filter((name) => !leftOut.includes(name));
  const lines = rows.map(({ call, response }) => {
    const cells: Record<(typeof HEADER)[number], string> = {
      number: call.id,
      car: response?.unit ?? "",
      received: stamp(call.receivedAt),
      dispatched: stamp(response?.dispatchedAt),
      enroute: stamp(response?.enrouteAt),
      arrived: stamp(response?.arrivedAt),
      cleared: stamp(response?.clearedAt),
      nature: call.type,
      prio: call.priority ?? "",
      beat: call.area ?? "",
      agency: call.service,
      origin: call.initiator,
      post: response?.role ?? "",
      crew: response === undefined ? "" : String(response.personnel),
    };
    return kept.map((name) => cells[name]).join(",");
  });
  return [kept.join(","), ...lines, ""].join("\n");
}

/** What has to be said of such a file, whatever its values look like. */
export function csvOptions(timeZone: string, leftOut: readonly string[] = []): ReadCallsOptions {
  const column = (name: string): string | null => (leftOut.includes(name) ? null : name);
  const format = "YYYY-MM-DDTHH:mm:ss.SSSZ";
  return {
    timeZone,
    columns: {
      ...{ id: column("number"), unit: column("car"), type: "nature", priority: "prio", area: "beat" },
      receivedAt: { column: "received", format },
      dispatchedAt: { column: "dispatched", format },
      enrouteAt: { column: "enroute", format },
      arrivedAt: { column: "arrived", format },
      clearedAt: { column: "cleared", format },
    },
    service: { column: "agency" },
    initiator: { column: "origin" },
    role: { column: "post" },
    personnel: { column: "crew", otherwise: 1 },
  };
}

function stamp(instant: number | undefined): string {
  return instant === undefined ? "" : new Date(instant).toISOString();
}
