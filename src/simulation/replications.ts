import type { Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { SimCall } from "./call.ts";
import type { DemandModel } from "./demand-model.ts";
import type { MeasureOptions } from "./measurement.ts";
import type { MeasuredMean } from "./replicated-rows.ts";
import type { Scenario } from "./replication.ts";
import type { ReplicationWorker } from "./replication-worker.ts";

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
