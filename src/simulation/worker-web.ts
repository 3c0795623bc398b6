import { replicationAnswerer, type WorkerQuestion } from "./replication-worker.ts";

// The program of a worker of `replicate` in browsers, Deno and Bun.
const answer = replicationAnswerer();
self.onmessage = ({ data }: { data: WorkerQuestion }): void => self.postMessage(answer(data));
