import * as root from "dutycycle";
import * as simulation from "dutycycle/simulation";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";
import { expectSameByAnyWorkers } from "./simulation.mjs";

const whole = { ...root, ...simulation };
// Once here and once in a worker thread: the same to the last bit.
const { Worker, isMainThread, parentPort } = await import("node:worker_threads");
const text = JSON.stringify(await program(whole, workload));
if (isMainThread) {
  const thread = new Worker(new URL(import.meta.url));
  const inThread = await new Promise((resolve, reject) =>
    thread.once("message", resolve).once("error", reject),
  );
  if (inThread !== text) throw new Error(`differs in a worker thread: ${inThread}`);
  // Node says when a thread starts; Deno and Bun start the web's workers.
  let started = 0;
  process.on("worker", () => started++);
  if (globalThis.Worker !== undefined) globalThis.Worker = counted(globalThis.Worker);
  await expectSameByAnyWorkers(whole, () => started);
  console.log(text);

  function counted(Original) {
    return class extends Original {
      constructor(...given) {
        super(...given);
        started++;
      }
    };
  }
} else {
  parentPort.postMessage(text);
}
