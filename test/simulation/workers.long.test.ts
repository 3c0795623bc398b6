import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { DemandModel } from "../../src/simulation/demand-model.ts";
import { replicate } from "../../src/simulation/replicate.ts";
import {
  type ReplicationWorker,
  replicationAnswerer,
  type WorkerQuestion,
} from "../../src/simulation/replication-worker.ts";
import type { ReplicateOptions } from "../../src/simulation/replications.ts";

const HOUR = 3_600_000;
const units = [{ needs: [{ count: 1 }], share: 1, minutes: { kind: "exponential", mean: 30 } as const }];
const driveFactor = { kind: "lognormal", median: 1, cv: 0.6 } as const;
const demand: DemandModel = {
  timeZone: "UTC",
  services: [
    {
      service: "police",
      callsPerHour: Array(168).fill(60),
      kinds: [{ priority: 1, share: 1, units, driveFactor }],
    },
  ],
};
const scenario = (name: string, count: number) => ({
  name,
  travel: { kind: "constant" as const, minutes: 2 },
  units: Array.from({ length: count }, (_, u) => ({
    ...{ id: `U${u}`, role: "patrol", answers: ["police"] as const, personnel: 1 },
  })),
});
/** 6 replications of 2 scenarios of about 4,320 calls: worth a worker. */
const job: ReplicateOptions = {
  ...{ scenarios: [scenario("a", 35), scenario("b", 33)], demand, period: { start: 0, end: 72 * HOUR } },
  ...{ replications: 6, seed: 1 },
};

/** A worker of this thread: it copies what is posted, and answers after so many turns of the event loop. */
class SlowWorker implements ReplicationWorker {
  readonly asked: number[] = [];
  ended = false;
  private readonly answer = replicationAnswerer();
  private readonly turns: number;
  private readonly failing: boolean;
  private readonly heard = new Map<string, (event: { data?: unknown }) => void>();

  constructor(turns: number, failing = false) {
    this.turns = turns;
    this.failing = failing;
  }
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.heard.set(type, listener);
  }
  postMessage(message: unknown): void {
    const question = structuredClone(message) as WorkerQuestion;
    this.asked.push(question.number);
    void this.respond(question);
  }
  terminate(): void {
    this.ended = true;
  }
  private async respond(question: WorkerQuestion): Promise<void> {
    for (let turn = 0; turn < this.turns; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.failing) this.heard.get("error")?.({});
    else this.heard.get("message")?.({ data: structuredClone(this.answer(question)) });
  }
}

/** Starts the given workers in turn. */
function starter(workers: readonly ReplicationWorker[]): () => ReplicationWorker {
  let next = 0;
  return () => workers[next++] as ReplicationWorker;
}

describe("any number of workers gives the same answer", async () => {
  const alone = await replicate(job);

  test("one, and three of different speed", async () => {
    for (const workers of [[new SlowWorker(1)], [1, 30, 3].map((turns) => new SlowWorker(turns))]) {
      const options = { workers: workers.length, createWorker: starter(workers) };
      expect(await replicate({ ...job, ...options })).toEqual(alone);
      const asked = workers.flatMap((worker) => worker.asked);
      expect(asked.sort()).toEqual([1, 2, 3, 4, 5]);
      expect(workers.every(({ ended }) => ended)).toBe(true);
    }
  });

  test("workers that fail, or cannot be started: the rest is done here", async () => {
    const some = [new SlowWorker(1, true), new SlowWorker(2)];
    expect(await replicate({ ...job, workers: 2, createWorker: starter(some) })).toEqual(alone);
    const all = [new SlowWorker(1, true), new SlowWorker(2, true)];
    expect(await replicate({ ...job, workers: 2, createWorker: starter(all) })).toEqual(alone);
    const createWorker = () => {
      throw new Error("no workers under this policy");
    };
    expect(await replicate({ ...job, workers: 2, createWorker })).toEqual(alone);
  });

  test("progress is told of every replication; cancelling ends the workers", async () => {
    const told: number[] = [];
    const workers = [new SlowWorker(1), new SlowWorker(1)];
    const onProgress = ({ done }: { done: number }) => void told.push(done);
    await replicate({ ...job, workers: 2, createWorker: starter(workers), onProgress });
    expect(told).toEqual([1, 2, 3, 4, 5, 6]);

    const controller = new AbortController();
    const slow = [new SlowWorker(1), new SlowWorker(1000)];
    const stop = ({ done }: { done: number }) => {
      if (done === 3) controller.abort(new Error("enough"));
    };
    const cancelled = replicate({
      ...{ ...job, workers: 2, createWorker: starter(slow) },
      ...{ onProgress: stop, signal: controller.signal },
    });
    await expect(cancelled).rejects.toThrow("enough");
    expect(slow.every(({ ended }) => ended)).toBe(true);
  });

  test("little work starts none", async () => {
    const createWorker = () => {
      throw new Error("a worker was started");
    };
    const short = { ...job, period: { start: 0, end: HOUR }, workers: 2 };
    expect(await replicate({ ...short, createWorker })).toEqual(await replicate({ ...short, workers: 0 }));
  });

  test("the number of workers is checked", async () => {
    await expect(replicate({ ...job, workers: -1 })).rejects.toThrow(
      /workers: expected a number in \[0, 1000\], whole/,
    );
  });

  test("threads of Node, on the built package", async () => {
    const program = `
      import { replicate } from "./dist/index.js";
      import { startWorker } from "./dist/simulation/start-worker-node.js";
      const job = ${JSON.stringify(job)};
      let answers = 0;
      const createWorker = () => {
        const worker = startWorker();
        worker.addEventListener("message", () => { answers += 1; });
        return worker;
      };
      const results = [];
      for (const workers of [1, 2, 3]) results.push(await replicate({ ...job, workers, createWorker }));
      results.push(await replicate({ ...job, workers: 2 }));
      console.log(JSON.stringify({ answers, results }));`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], {
      maxBuffer: 1 << 26,
    });
    const { answers, results } = JSON.parse(stdout);
    // Each of the three had five replications to answer: none was done here instead.
    expect(answers).toBe(15);
    for (const result of results) expect(result).toEqual(alone);
  });
});
