import { requireNumber, requireThat } from "../quantity/error.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requirePeriod } from "../quantity/period.ts";
import { requireStreamName, type StreamName } from "../random/stream.ts";
import { requireLevel } from "../stats/confidence.ts";
import type { SimCall } from "./call.ts";
import type { DemandModel } from "./demand-model.ts";
import type { MeasureOptions } from "./measurement.ts";
import { differenceRows, type MeasuredMean, meanRows } from "./replicated-rows.ts";
import { type ReplicationJob, type ReplicationResult, replication, type Scenario } from "./replication.ts";
import { inWorkers, type ReplicationWorker, type WorkerAnswer } from "./replication-worker.ts";

const MOST_REPLICATIONS = 1_000_000;
const MOST_WORKERS = 1000;
/** About 100 ms of work; a worker costs some 20 ms to start. */
const CALLS_WORTH_A_WORKER = 30_000;

export interface ReplicateOptions extends Omit<MeasureOptions, "period"> {
  /** The first is the baseline. */
  readonly scenarios: readonly Scenario[];
  /** A model, drawn anew in each replication; or calls, the same in each, of which one replication says all. */
  readonly demand: DemandModel | readonly SimCall[];
  /** Calls are received in [start, end). */
  readonly period: Period;
  /** Whole, in [1, 1000000]; 1 where `demand` is calls. */
  readonly replications: number;
  /** A finite number or any text. */
  readonly seed: StreamName;
  /** Left out of every measure, from the start of the period, in [0, its length); 0 unless given. The city starts empty. */
  readonly warmUpMinutes?: number;
  /** Of the intervals, in (0, 1); 0.95 unless given. */
  readonly level?: number;
  /**
   * Workers beside this thread, whole, in [0, 1000]; 0 unless given. Any number gives the same answer. Fewer than 30,000
   * calls in all are not worth starting one. Where no worker can be started, all is done here.
   */
  readonly workers?: number;
  /** Starts a worker that runs `dutycycle/replication-worker`, for bundlers that do not find it by themselves. */
  readonly createWorker?: () => ReplicationWorker;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** Many runs of each scenario in a few numbers, with intervals. */
export interface Replications {
  readonly replications: number;
  readonly seed: StreamName;
  /** What was measured: the period without the warm-up. */
  readonly measured: Period;
  readonly scenarios: readonly { readonly name: string; readonly measures: readonly MeasuredMean[] }[];
  /** Each other scenario minus the first, pairs of runs that met the same calls. */
  readonly differences: readonly {
    readonly name: string;
    readonly baseline: string;
    readonly measures: readonly MeasuredMean[];
  }[];
}

/**
 * How sure is what the simulation says, and what does a change really change? Many runs on independent luck, the same luck for
 * every scenario.
 *
 * Replication r draws its calls from streams named by seed and r, once, and every scenario answers them. Of each measure: the mean
 * over replications with Student's interval, and the mean of the differences from the first scenario, pair by pair, with
 * its own. Because both scenarios meet the same calls, the interval of the difference is mostly narrower than the two intervals
 * suggest: read the difference, not whether two intervals touch.
 *
 * An interval says how sure the *simulation's* mean is, not whether the model is right: see `calibration`. Between replications
 * it yields to the event loop, so that `onProgress` is seen and `signal` is heard.
 *
 * @returns flat rows; a measure that fewer than two replications have is without interval.
 * @throws DutycycleError for an option outside its interval; the reason of `signal` where it was aborted.
 * @see A. M. Law, Simulation Modeling and Analysis (5th ed. 2015), chapters 9 to 11: replications, warm-up, common random numbers
 * (unsourced: from memory)
 * @example
 * ```ts
 * import { fitDemand, replicate, syntheticTown } from "dutycycle";
 * const { calls, period } = syntheticTown({ seed: 7, population: 20_000, days: 28 });
 * const car = (id: string) => ({ id, role: "patrol", answers: ["police"] as const, personnel: 1 });
 * const { differences } = await replicate({
 *   demand: fitDemand(calls, { services: ["police"], roles: { detective: ["patrol"], "school-officer": ["patrol"] } }),
 *   scenarios: [
 *     { name: "three cars", units: ["A", "B", "C"].map(car) },
 *     { name: "four cars", units: ["A", "B", "C", "D"].map(car) },
 *   ],
 *   period, replications: 5, seed: 1,
 * });
 * const wait = differences[0]?.measures.find(({ measure, statistic, of }) => `${measure} ${statistic} ${of}` === "wait mean police");
 * (wait?.mean ?? 0) < 0; // => true
 * ```
 */
export async function replicate(options: ReplicateOptions): Promise<Replications> {
  const { scenarios, replications, seed, level = 0.95, onProgress, signal } = options;
  const job = jobOf(options);
  const results = new Array<ReplicationResult>(replications);
  let done = 0;
  const take = ({ number, result }: WorkerAnswer): void => {
    results[number] = result;
    done += 1;
    onProgress?.({ done, total: replications });
  };
  signal?.throwIfAborted();
  take({ number: 0, result: replication(job, 0) });
  for (const number of await leftByWorkers(job, options, results[0] as ReplicationResult, take)) {
    // A task of its own, not a microtask: a page must be able to paint, a button to cancel.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    take({ number, result: replication(job, number) });
  }
  const ofScenario = scenarios.map((_, s) => results.map(({ rows }) => rows[s] ?? []));
  const [baseline] = scenarios;
  return {
    ...{ replications, seed },
    measured: { start: job.period.start + job.warmUpMinutes * MINUTE_MS, end: job.period.end },
    scenarios: scenarios.map(({ name }, s) => ({ name, measures: meanRows(ofScenario[s] ?? [], level) })),
    differences: scenarios.slice(1).map(({ name }, s) => ({
      ...{ name, baseline: (baseline as Scenario).name },
      measures: differenceRows(ofScenario[0] ?? [], ofScenario[s + 1] ?? [], level),
    })),
  };
}

/** Gives replications 1, 2, ... to workers where that is worth their start; what is left is to be done here. */
async function leftByWorkers(
  job: ReplicationJob,
  { replications, workers = 0, createWorker, signal }: ReplicateOptions,
  first: ReplicationResult,
  take: (answer: WorkerAnswer) => void,
): Promise<readonly number[]> {
  const rest = replications - 1;
  if (workers === 0 || rest * first.calls < CALLS_WORTH_A_WORKER) {
    return Array.from({ length: rest }, (_, i) => i + 1);
  }
  signal?.throwIfAborted();
  const start = createWorker ?? (await import("#start-worker")).startWorker;
  const starts = new Array(Math.min(workers, rest)).fill(start);
  return await inWorkers(job, { from: 1, to: replications }, starts, take, signal);
}

function jobOf(options: ReplicateOptions): ReplicationJob {
  const { scenarios, demand, replications, seed, warmUpMinutes = 0, fires, pumpers } = options;
  const areScenarios = Array.isArray(scenarios) && scenarios.length > 0;
  requireThat(areScenarios, "scenarios", "a list of at least one scenario", scenarios);
  const names = new Set(scenarios.map(({ name }) => name));
  requireThat(names.size === scenarios.length, "scenarios", "scenarios of different names", [...names]);
  const period = requirePeriod(options.period);
  requireStreamName("seed", seed);
  requireLevel(options.level ?? 0.95);
  const lengthMinutes = (period.end - period.start) / MINUTE_MS;
  requireNumber("warmUpMinutes", warmUpMinutes, `[0, ${lengthMinutes})`, (n) => n >= 0 && n < lengthMinutes);
  requireThat(typeof demand === "object" && demand !== null, "demand", "a DemandModel or calls", demand);
  const isDrawn = [demand, ...scenarios.map((scenario) => scenario.demand ?? [])].some(
    (one) => "services" in one,
  );
  const most = isDrawn ? MOST_REPLICATIONS : 1;
  const interval = isDrawn
    ? `[1, ${most}], whole`
    : "[1, 1], for calls that are the same in each replication";
  requireNumber("replications", replications, interval, (n) => Number.isInteger(n) && n >= 1 && n <= most);
  const { workers = 0 } = options;
  requireNumber("workers", workers, `[0, ${MOST_WORKERS}], whole`, (n) => {
    return Number.isInteger(n) && n >= 0 && n <= MOST_WORKERS;
  });
  const measure = {
    ...(fires === undefined ? {} : { fires }),
    ...(pumpers === undefined ? {} : { pumpers }),
  };
  return { scenarios, demand, seed, period, warmUpMinutes, measure };
}
