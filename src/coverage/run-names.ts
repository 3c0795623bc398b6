import type { CallTableColumns } from "../records/call-table.ts";
import { callOfResponses } from "../workload/call-scope.ts";
import { type TypeNames, typeNamesOf } from "./table-lines.ts";

export const RUN_GROUPS = ["type", "area", "station", "unit", "role"] as const;

/** The row of each run, by its place among the names. */
export function namesOfRuns(
  columns: CallTableColumns,
  by: (typeof RUN_GROUPS)[number],
  {
    categories,
    stations = {},
  }: Pick<TypeNames, "categories"> & { readonly stations?: Readonly<Record<string, string>> },
): { codes: ArrayLike<number>; names: readonly string[] } {
  const callOf = callOfResponses(columns);
  if (by === "type" || by === "area") {
    const { codes, names } = by === "type" ? typeNamesOf(columns, categories) : namesOf(columns.area);
    return { codes: callOf.map((call) => codes[call] as number), names };
  }
  if (by === "role") return namesOf(columns.role);
  const { codes, names } = namesOf(columns.unit);
  if (by === "unit") return { codes, names };
  const stationOf = new Map(Object.entries(stations));
  const stationNames = [...new Set(names.map((unit) => stationOf.get(unit) ?? "unknown"))];
  const places = names.map((unit) => stationNames.indexOf(stationOf.get(unit) ?? "unknown"));
  return { codes: Uint32Array.from(codes, (code) => places[code] as number), names: stationNames };
}

/** A dictionary column with its blank shown as `unknown`; what is written so joins it. */
function namesOf({ codes, values }: CallTableColumns["area"]): {
  codes: ArrayLike<number>;
  names: readonly string[];
} {
  const written = values.indexOf("unknown");
  const names = values.map((value) => value || "unknown");
  if (written <= 0) return { codes, names };
  names[written] = "";
  return { codes: codes.map((code) => (code === written ? 0 : code)), names };
}
