import * as whole from "dutycycle";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";

// Once here and once in a worker thread: the same to the last bit.
const { Worker, isMainThread, parentPort } = await import("node:worker_threads");
const text = JSON.stringify(await program(whole, workload));
if (isMainThread) {
  const thread = new Worker(new URL(import.meta.url));
  const inThread = await new Promise((resolve, reject) =>
    thread.once("message", resolve).once("error", reject),
  );
  if (inThread !== text) throw new Error(`differs in a worker thread: ${inThread}`);
  console.log(text);
} else {
  parentPort.postMessage(text);
}
