import { Worker } from "node:worker_threads";
import type { ReplicationWorker } from "./replication-worker.ts";

/** Milliseconds in which the compiler has done what it had begun for a worker. */
const QUIET_MS = 300;

/** A worker in Node, in the form of the web's. */
export function startWorker(): ReplicationWorker {
  // Flags of this process, such as those of `node --eval`, are not for the file of the worker.
  const worker = new Worker(new URL("./worker-node.js", import.meta.url), { execArgv: [] });
  let unanswered = 0;
  let isUnwanted = false;
  // Node 20 aborts the whole process where a worker ends while its code is still compiled on another thread. So a worker ends only once it
  // has answered, and has been idle for a while; nobody waits for it.
  const endOnceIdle = (): void => {
    if (isUnwanted && unanswered === 0) setTimeout(() => worker.terminate(), QUIET_MS);
  };
  worker.on("message", () => {
    unanswered -= 1;
    endOnceIdle();
  });
  return {
    postMessage: (message) => {
      worker.postMessage(message);
      unanswered += 1;
    },
    terminate: () => {
      isUnwanted = true;
      endOnceIdle();
    },
    addEventListener: (type, listener) => void worker.on(type, (data) => listener({ data })),
  };
}
