import { requireNumber } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import { Roster } from "../records/roster.ts";
import type { ConfidenceInterval } from "../stats/confidence.ts";
import type { Calibration, CalibrationOptions } from "./calibration-rows.ts";
import { type FitDemandOptions, fitDemand } from "./fit-demand.ts";
import { givenDrives } from "./given-drives.ts";
import { givenHandling } from "./given-handling.ts";
import { measureSimulation } from "./measure-simulation.ts";
import type { Measurement, SimMeasure } from "./measurement.ts";
import { recordedLog } from "./recorded-log.ts";
import { replayCalls } from "./replay.ts";
import { replicate } from "./replicate.ts";
import type { MeasuredMean } from "./replicated-rows.ts";
import { simulate } from "./simulate.ts";

/** Measures that the records hold too; a record does not say when somebody was equipped. */
const RECORDED: ReadonlySet<SimMeasure> = /* @__PURE__ */ new Set<SimMeasure>([
  ...(["calls", "wait", "dispatch", "response", "arrival"] as const),
  ...(["utilization", "availability", "open-calls"] as const),
]);
const LEVEL = 0.95;
const ALWAYS: Period = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** What `calibration` does once it is loaded. */
export async function calibrated(given: CalibrationOptions): Promise<Calibration> {
  const options = asGiven(given);
  const { calls, units, travel, dispatch, replications = 20, seed = 0, fires, pumpers, by, signal } = options;
  requireNumber("replications", replications, "0 or [2, 10000], whole", (n) => {
    return n === 0 || (Number.isInteger(n) && n >= 2 && n <= 10_000);
  });
  const replayed = replayCalls(calls, options);
  const { period, excluded, supposedArrivals, assumptions } = replayed;
  const measure = known({ fires, pumpers, by });
  const rules = known({ travel, dispatch });
  const log = simulate({ units, calls: replayed.calls, ...rules });
  const simulated = byName(measureSimulation(log, { ...measure, period }));
  const drawn =
    replications === 0
      ? undefined
      : await replicate({
          ...{ ...measure, scenarios: [{ name: "today", units, ...rules }], period, replications, seed },
          ...{ demand: fitDemand(calls, { ...options, period }), level: LEVEL },
          ...known({ signal }),
        });
  const likely = byName(drawn?.scenarios[0]?.measures ?? []);
  // Records do not tell handling from waiting: where there is a handling, their wait is that to the dispatch.
  const isHandled = log.columns.readyAt.length > 0;
  const asDispatch = (row: Measurement): Measurement =>
    isHandled && row.measure === "wait" ? { ...row, measure: "dispatch" } : row;
  const recorded = measureSimulation(recordedLog(calls, units, { ...options, period }), {
    ...measure,
    period,
  }).map(asDispatch);
  const rows = recorded.flatMap((row) => {
    const found = simulated.get(nameOf(row))?.value;
    if (found === undefined || !RECORDED.has(row.measure)) return [];
    const { measure, statistic, of, value } = row;
    const interval = predicted(likely.get(nameOf(row)));
    return [
      known({
        measure,
        statistic,
        of,
        recorded: value,
        simulated: found,
        difference: found - value,
        interval,
      }),
    ];
  });
  return {
    ...{ rows, period, excluded, supposedArrivals, assumptions },
    unanswered: log.unanswered.length,
  };
}

/** Handling and drives of each call. */
function asGiven({
  handling,
  drives,
  ...options
}: CalibrationOptions): CalibrationOptions & FitDemandOptions {
  return {
    ...options,
    ...(handling !== undefined && { handling: givenHandling(options.calls, handling, shiftsOf(options)) }),
    ...(drives !== undefined && { drives: givenDrives(options.calls, drives, options.travel) }),
  };
}

/** Who was free is told by the shifts of the units. */
function shiftsOf({ calls, units }: CalibrationOptions): Roster {
  const spans = units.flatMap(({ id, role, answers, personnel, onDuty = [ALWAYS], callbackMinutes }) =>
    callbackMinutes !== undefined
      ? []
      : onDuty.map(({ start, end }) => {
          return { unit: id, role, service: answers[0] ?? ("unknown" as const), personnel, start, end };
        }),
  );
  return new Roster(calls.timeZone, spans);
}

const nameOf = ({ measure, statistic, of }: Omit<Measurement, "value">): string =>
  JSON.stringify([measure, statistic, of]);

function byName<Row extends Omit<Measurement, "value">>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** From the interval of a mean to that of one more value, of measures that are never negative: both are t times a standard error, s / √n and s √(1 + 1/n). */
function predicted(row: MeasuredMean | undefined): ConfidenceInterval | undefined {
  if (row?.interval === undefined) return undefined;
  const { mean, interval, replications } = row;
  const half = ((interval.high - interval.low) / 2) * Math.sqrt(replications + 1);
  return { low: Math.max(0, mean - half), high: mean + half, level: interval.level };
}
