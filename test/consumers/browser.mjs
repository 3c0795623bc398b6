import * as root from "dutycycle";
import * as simulation from "dutycycle/simulation";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";
import { expectSameByAnyWorkers } from "./simulation.mjs";
import { solver } from "./solver.mjs";

const whole = { ...root, ...simulation };
const done = (outcome) => {
  const report = document.createElement("pre");
  report.id = "report";
  report.textContent = JSON.stringify(outcome);
  document.body.append(report);
};
const violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(
    `${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
  );
});
const inWorker = new Promise((resolve, reject) => {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => (data.error === undefined ? resolve(data.result) : reject(data.error));
  worker.onerror = ({ message }) => reject(`the worker does not load: ${message}`);
});
const inPage = solver(whole).then((found) => program(whole, workload, found));
let started = 0;
const createWorker = () => {
  started++;
  return new Worker(new URL("./replication.js", import.meta.url), { type: "module" });
};
const ofWorkers = inPage.then(() => expectSameByAnyWorkers(whole, () => started, createWorker));
Promise.all([inPage, inWorker, ofWorkers])
  // Violations are reported a moment after they happen.
  .then(([page, worker]) => new Promise((resolve) => setTimeout(resolve, 200, { page, worker })))
  .then((result) => done({ result, violations }))
  .catch((error) => done({ error: `${error}\n${error?.stack}`, violations }));
