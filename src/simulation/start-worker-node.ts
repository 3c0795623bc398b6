import { Worker } from "node:worker_threads";
import type { ReplicationWorker } from "./replication-worker.ts";

/** A worker in Node, in the form of the web's. */
export function startWorker(): ReplicationWorker {
  // Flags of this process, such as those of `node --eval`, are not for the file of the worker.
  const worker = new Worker(new URL("./worker-node.js", import.meta.url), { execArgv: [] });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    addEventListener: (type, listener) => void worker.on(type, (data) => listener({ data })),
  };
}
