import type { ResponsePercentileRow } from "../../coverage/response-percentiles.ts";
import type { Service } from "../../quantity/duty-span.ts";
import type { ResponseTimeRow } from "../../workload/response-time.ts";
import { callsText } from "../few-calls.ts";
import { type Figure, figureOf, isShown } from "../figure.ts";
import { numberText } from "../number-text.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";

export function named(service: Service | undefined): string {
  return service === undefined
    ? "All calls"
    : { police: "Police", fire: "Fire", ems: "EMS", unknown: "Unknown" }[service];
}

export function delayFigures(
  { input, periodText: period }: StudyCase,
  service: Service | undefined,
  rows: readonly ResponseTimeRow[],
  percentiles: readonly ResponsePercentileRow[],
): readonly Figure[] {
  const row = rows.find(({ leg, level }) => leg === "response" && level === "call");
  const percentile = percentiles.find(({ leg, level }) => leg === "response" && level === "call");
  const id = service ?? "all";
  const form = {
    ...{
      unit: "minutes",
      period,
      denominator: callsText(row?.count ?? 0, input.release, "timed calls"),
      hidden: isTooFew(row?.count ?? 0, input.release)
        ? callsText(row?.count ?? 0, input.release)
        : undefined,
    },
  };
  const missing = numberText(row?.missing ?? 0, { kind: "count" });
  return [
    figureOf({
      ...{
        ...form,
        id: `median-response-${id}`,
        label: `${named(service)}: received to first arrival, median`,
      },
      ...{
        value: row?.medianMinutes,
        source: "responseTimes",
        note: `${missing} calls without one of the two times.`,
      },
    }),
    figureOf({
      ...{
        ...form,
        id: `p90-response-${id}`,
        label: `${named(service)}: received to first arrival, 90th percentile`,
      },
      ...{ value: percentile?.minutes, low: percentile?.lowMinutes, high: percentile?.highMinutes },
      ...{
        level:
          percentile?.lowMinutes === undefined && percentile?.highMinutes === undefined ? undefined : 0.95,
      },
      source: "responsePercentiles",
    }),
  ].filter(isShown);
}
