import { DAY_MS } from "../../quantity/instant.ts";
import type { CallTable } from "../../records/call-table.ts";
import { calibration } from "../../simulation/calibration.ts";
import type { MergerPart, MergerSimulation } from "../merger-part.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table, TableRow } from "../table.ts";
import type { ComparedWays } from "./merger-compared.ts";
import { runsText } from "./merger-coverage-tables.ts";
import { SIMULATED_INITIATORS } from "./merger-demand.ts";
import { fewRecorded } from "./merger-few-recorded.ts";

/** What of today both sides know: a label, its unit, and by which name the measures have it. */
type Row = readonly [string, "a day" | "minutes" | "share", string, string, string];

const SERVICES = [
  ["police", "Police"],
  ["fire", "Fire"],
  ["ems", "EMS"],
] as const;

/**
 * Does the simulation of today give what the records say of today? The recorded calls replayed, and the draws that every other table rests
 * on, beside the records, by the same measures.
 */
export async function mergerCalibrationTable(
  study: StudyCase,
  { coverage }: MergerPart,
  { comparison, fires }: ComparedWays,
): Promise<readonly Table[]> {
  if (coverage === undefined || comparison === undefined) return [];
  const { units, travel, dispatch, fit = {}, sends = {}, pumpers } = coverage;
  const { cleaned, period, input } = study;
  const found = await calibration({
    ...{ calls: cleaned, units, travel, period, initiators: SIMULATED_INITIATORS, ...fit },
    roles: { ...fit.roles, ...sends.roles },
    ...(dispatch && { dispatch }),
    ...(pumpers && { pumpers }),
    ...{ fires, replications: 0 },
    ...(input.signal && { signal: input.signal }),
  });
  const { measured, baseline } = comparison;
  const days = {
    recorded: (period.end - period.start) / DAY_MS,
    drawn: (measured.end - measured.start) / DAY_MS,
  };
  const isFew = fewRecorded(study, units, found);
  const rows = rowsOf(coverage, cleaned).flatMap(([what, rowUnit, measure, statistic, of]): TableRow[] => {
    const isIt = (row: { measure: string; statistic: string; of: string }): boolean =>
      row.measure === measure && row.statistic === statistic && row.of === of;
    const row = found.rows.find(isIt);
    if (row === undefined) return [];
    if (isFew(measure, of)) return [{ what, rowUnit, isHidden: true }];
    const drawn = baseline.coverage.simulated.find(isIt)?.mean;
    const [each, eachDrawn] = rowUnit === "a day" ? [days.recorded, days.drawn] : [1, 1];
    return [
      {
        ...{ what, rowUnit, recorded: row.recorded / each, replayed: row.simulated / each },
        ...{ difference: row.difference / each, drawn: drawn === undefined ? undefined : drawn / eachDrawn },
      },
    ];
  });
  const number = { kind: "number", decimals: 2 } as const;
  return [
    {
      id: "merger-calibration",
      title: "Today, as recorded and as simulated",
      columns: [
        { key: "what", label: "What", kind: "text" },
        { key: "rowUnit", label: "Unit", kind: "text" },
        { key: "recorded", label: "Recorded", ...number },
        { key: "replayed", label: "The same calls, simulated", ...number },
        { key: "difference", label: "Difference", ...number },
        { key: "drawn", label: "Calls drawn, mean", ...number },
      ],
      rows,
      ...{
        period: `Recorded: ${study.periodText}. Drawn: ${runsText(comparison)}`,
        source: "calibration, compareMerger",
      },
      note:
        "A difference here is in every other number of the simulation too. Recorded waits hold what the dispatcher takes even where a unit is free, which is not simulated. " +
        "What officers begin themselves waits for nobody in the records; simulated, it waits for a free unit like any call. " +
        "Whose call goes first is the rule that the input says, and may not be that of the dispatchers. Shares are in parts of 1. " +
        (isRostered(coverage, cleaned)
          ? "The chapter on response times counts calls from the community alone, and so may differ."
          : "Units do not have the ids of the records, so that time on calls cannot be compared.") +
        (rows.some((row) => "isHidden" in row)
          ? ' Rows marked "hidden" rest on few calls, or would give away how few another does.'
          : ""),
    },
  ];
}

function rowsOf({ units, ...rest }: MergerSimulation, cleaned: CallTable): readonly Row[] {
  const calls = SERVICES.map(([of, name]): Row => [`${name} calls received`, "a day", "calls", "count", of]);
  const urgent = ["police", "police 1", "police 2"] as const;
  const waits = urgent.map((of): Row => [`${wordsOf(of)}: wait`, "minutes", "wait", "mean", of]);
  const responses = ["police 1", "fire", "ems"].flatMap((of): Row[] => [
    [`${wordsOf(of)}: received to first arrival, median`, "minutes", "response", "median", of],
    [`${wordsOf(of)}: received to first arrival, 90th percentile`, "minutes", "response", "p90", of],
  ]);
  const roles = [...new Set(units.map(({ role }) => role))];
  const busy = isRostered({ units, ...rest }, cleaned)
    ? [
        ...roles.map(
          (role): Row => [`Time on calls: ${role}`, "share", "utilization", "share", `role ${role}`],
        ),
        ["Time with no police unit free", "share", "availability", "0 free", "police"] as const,
      ]
    : [];
  return [...calls, ...waits, ...responses, ...busy];
}

function wordsOf(of: string): string {
  const [service, priority] = of.split(" ");
  const name = SERVICES.find(([one]) => one === service)?.[1] ?? of;
  return priority === undefined ? name : `${name}, priority ${priority}`;
}

/** Whether every unit of police is one of the records: only then do these say how busy it was. */
function isRostered({ units }: MergerSimulation, cleaned: CallTable): boolean {
  const known = new Set(cleaned.toColumns().unit.values);
  return units.every(({ id, answers }) => !answers.includes("police") || known.has(id));
}
