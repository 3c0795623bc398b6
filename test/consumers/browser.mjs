import * as whole from "dutycycle";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";

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
program(whole, workload)
  // Violations are reported a moment after they happen.
  .then((result) => new Promise((resolve) => setTimeout(resolve, 200, result)))
  .then((result) => done({ result, violations }))
  .catch((error) => done({ error: `${error}\n${error?.stack}`, violations }));
