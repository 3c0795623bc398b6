import type { ReplicationWorker } from "./replication-worker.ts";

/** A worker in browsers. In this form bundlers see the address and take the file along. */
export function startWorker(): ReplicationWorker {
  return new Worker(new URL("./worker-web.js", import.meta.url), { type: "module" });
}
