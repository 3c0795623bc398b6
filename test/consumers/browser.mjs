import * as whole from "dutycycle";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";

// Of bundlers, esbuild leaves the address of the WebAssembly to its user.
const run = async () => program(whole, workload, await whole.loadSolver({ locate: () => "/highs.wasm" }));

const done = (outcome) => {
  const report = document.createElement("pre");
  report.id = "report";
  report.textContent = JSON.stringify(outcome);
  document.body.append(report);
};

/** The page, and the same file again as a worker. */
function inPage() {
  const violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    violations.push(
      `${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
    );
  });
  const inWorker = new Promise((resolve, reject) => {
    const worker = new Worker("/browser.js", { type: "module" });
    worker.onmessage = ({ data }) => (data.error === undefined ? resolve(data.result) : reject(data.error));
    worker.onerror = ({ message }) => reject(`the worker does not load: ${message}`);
  });
  Promise.all([run(), inWorker])
    // Violations are reported a moment after they happen.
    .then(([page, worker]) => new Promise((resolve) => setTimeout(resolve, 200, { page, worker })))
    .then((result) => done({ result, violations }))
    .catch((error) => done({ error: `${error}\n${error?.stack}`, violations }));
}

if (typeof document === "undefined") {
  run()
    .then((result) => postMessage({ result }))
    .catch((error) => postMessage({ error: `in the worker: ${error}\n${error?.stack}` }));
} else {
  inPage();
}
