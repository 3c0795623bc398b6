import { requireThat } from "../quantity/error.ts";
import { MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requirePeriod } from "../quantity/period.ts";
import { requireStreamName } from "../random/stream.ts";
import { requireLevel } from "../stats/confidence.ts";
import { differenceRows, meanRows } from "./replicated-rows.ts";
import { type ReplicationJob, type ReplicationResult, replicator, type Scenario } from "./replication.ts";
import { inWorkers, type WorkerAnswer } from "./replication-worker.ts";
import type { ReplicateOptions, Replications } from "./replications.ts";

const MOST_REPLICATIONS = 1_000_000;
const MOST_WORKERS = 1000;
/** About 100 ms of work; a worker costs some 20 ms to start. */
const CALLS_WORTH_A_WORKER = 30_000;

/** What `replicate` does once it is loaded. */
export async function replicated(options: ReplicateOptions): Promise<Replications> {
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
  const run = replicator(job);
  take({ number: 0, result: run(0) });
  for (const number of await leftByWorkers(job, options, results[0] as ReplicationResult, take)) {
    // A task of its own, not a microtask: a page must be able to paint, a button to cancel.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    take({ number, result: run(number) });
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
  const { scenarios, demand, replications, seed, warmUpMinutes = 0, fires, pumpers, by } = options;
  const areScenarios = Array.isArray(scenarios) && scenarios.length > 0;
  requireThat(areScenarios, "scenarios", "a list of at least one scenario", scenarios);
  const names = new Set(scenarios.map(({ name }) => name));
  requireThat(names.size === scenarios.length, "scenarios", "scenarios of different names", [...names]);
  const period = requirePeriod(options.period);
  requireStreamName("seed", seed);
  requireLevel(options.level ?? 0.95);
  const lengthMinutes = (period.end - period.start) / MINUTE_MS;
  requireWithin("warmUpMinutes", warmUpMinutes, `[0, ${lengthMinutes})`);
  requireThat(typeof demand === "object" && demand !== null, "demand", "a DemandModel or calls", demand);
  const isDrawn = [demand, ...scenarios.map((scenario) => scenario.demand ?? [])].some(
    (one) => "services" in one,
  );
  const interval = isDrawn
    ? (`[1, ${MOST_REPLICATIONS}], whole` as const)
    : "[1, 1], for calls that are the same in each replication";
  requireWithin("replications", replications, interval);
  const { workers = 0 } = options;
  requireWithin("workers", workers, `[0, ${MOST_WORKERS}], whole`);
  const measure = known({ fires, pumpers, by });
  return { scenarios, demand, seed, period, warmUpMinutes, measure };
}
