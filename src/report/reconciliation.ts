import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { measureWorkload, type WorkloadOptions } from "../workload/measure-workload.ts";
import { daysText } from "./period-text.ts";
import type { StudyCase } from "./study-case.ts";
import type { DepartmentTotal } from "./study-input.ts";
import type { Table } from "./table.ts";

const MEASURES = {
  calls: "calls",
  responses: "unit responses",
  committedHours: "committed personnel-hours",
  onDutyHours: "personnel-hours on duty",
} as const;

/** The department's own totals beside the study's, before cleaning and after; `undefined` where none were given. */
export function reconciliation(study: StudyCase): Table | undefined {
  const totals = study.input.totals ?? [];
  if (totals.length === 0) return undefined;
  const calendar = new ZoneCalendar(study.calls.timeZone);
  const hasPeriods = totals.some((total) => total?.period !== undefined);
  return {
    id: "reconciliation",
    title: "Reconciliation with the department's own totals",
    columns: [
      { key: "label", label: "The department's figure", kind: "text" },
      { key: "service", label: "Service", kind: "text" },
      { key: "measure", label: "Measure", kind: "text" },
      ...(hasPeriods ? [{ key: "period", label: "Period", kind: "text" } as const] : []),
      { key: "theirs", label: "Department", kind: "number", decimals: 0 },
      { key: "recorded", label: "In the records", kind: "number", decimals: 0 },
      { key: "used", label: "After cleaning", kind: "number", decimals: 0 },
      { key: "difference", label: "Records less department", kind: "number", decimals: 0 },
      { key: "share", label: "Difference", kind: "share" },
    ],
    rows: totals.map((total, index) => {
      requireTotal(total, index);
      const recorded = totalOf(study, total, "calls");
      const used = totalOf(study, total, "cleaned");
      const difference = recorded === undefined ? undefined : recorded - total.value;
      return {
        label: total.label,
        service: total.service,
        measure: MEASURES[total.measure],
        ...(hasPeriods && {
          period: total.period ? daysText(total.period, calendar) : "the whole of the records",
        }),
        theirs: total.value,
        recorded,
        used,
        difference,
        share: difference === undefined || total.value === 0 ? undefined : difference / total.value,
      };
    }),
    ...{
      period: study.periodText,
      source: "the department, as given; measureWorkload",
      denominator: "the department's figure",
    },
    note: "Personnel-hours count one unit's overlaps once. Hours on duty are those of the roster, before and after cleaning alike.",
  };
}

function totalOf(
  { input, calls, cleaned }: StudyCase,
  { measure, service, period }: DepartmentTotal,
  which: "calls" | "cleaned",
): number | undefined {
  const options: WorkloadOptions = {
    ...(service === "all" ? {} : { service }),
    ...(period && { period }),
    ...(input.roster && { roster: input.roster }),
  };
  return measureWorkload(which === "calls" ? calls : cleaned, options)[measure];
}

function requireTotal(total: DepartmentTotal, index: number): void {
  const at = `totals[${index}]`;
  requireOneOf(`${at}.measure`, total?.measure, Object.keys(MEASURES) as (keyof typeof MEASURES)[]);
  requireOneOf(`${at}.service`, total.service, ["police", "fire", "ems", "all"]);
  requireWithin(`${at}.value`, total.value, "[0, infinity)");
  requireThat(typeof total.label === "string", `${at}.label`, "a text", total.label);
}
