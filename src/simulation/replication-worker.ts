import { type ReplicationJob, type ReplicationResult, replicator } from "./replication.ts";

/** What is posted to a worker: the number of a replication, and the first time the job. */
export interface WorkerQuestion {
  readonly job?: ReplicationJob;
  readonly number: number;
}

export interface WorkerAnswer {
  readonly number: number;
  readonly result: ReplicationResult;
}

/** A worker as `replicate` uses it: the part of the web's `Worker` that it needs. */
export interface ReplicationWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
}

/** Answers questions about one job after the other, in a worker. */
export function replicationAnswerer(): (question: WorkerQuestion) => WorkerAnswer {
  let run: ReturnType<typeof replicator> | undefined;
  return ({ job, number }) => {
    if (job !== undefined) run = replicator(job);
    return { number, result: (run as ReturnType<typeof replicator>)(number) };
  };
}

/**
 * Has workers do replications `from` to `to`, each as soon as it is free. Which worker does which decides nothing: a result
 * depends on its number alone.
 *
 * @returns the numbers that no worker did, because none could be started or those that were failed.
 */
export function inWorkers(
  job: ReplicationJob,
  { from, to }: { readonly from: number; readonly to: number },
  start: readonly (() => ReplicationWorker)[],
  done: (answer: WorkerAnswer) => void,
  signal: AbortSignal | undefined,
): Promise<readonly number[]> {
  const workers: ReplicationWorker[] = [];
  const left: number[] = [];
  let next = from;
  let active = 0;
  return new Promise<readonly number[]>((resolve, reject) => {
    const stop = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", stop);
    for (const startOne of start) {
      if (next >= to) break;
      let asked = next;
      let answered = false;
      const retire = (): void => {
        active -= 1;
        if (active > 0) return;
        for (; next < to; next++) left.push(next);
        signal?.removeEventListener("abort", stop);
        resolve(left);
      };
      const fail = (): void => {
        if (answered) return;
        answered = true;
        left.push(asked);
        retire();
      };
      active += 1;
      next += 1;
      try {
        const worker = startOne();
        workers.push(worker);
        worker.addEventListener("error", fail);
        worker.addEventListener("message", ({ data }) => {
          try {
            done(data as WorkerAnswer);
          } catch (error) {
            return reject(error);
          }
          if (next >= to) {
            answered = true;
            return retire();
          }
          asked = next++;
          worker.postMessage({ number: asked });
        });
        worker.postMessage({ job, number: asked });
      } catch {
        // No workers here, or what the job holds cannot be posted: it is done without.
        fail();
      }
    }
  }).finally(() => {
    for (const worker of workers) worker.terminate();
  });
}
