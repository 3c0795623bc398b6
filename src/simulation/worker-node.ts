import { parentPort } from "node:worker_threads";
import { replicationAnswerer } from "./replication-worker.ts";

// The program of a worker of `replicate` in Node.
const answer = replicationAnswerer();
parentPort?.on("message", (question) => parentPort?.postMessage(answer(question)));
