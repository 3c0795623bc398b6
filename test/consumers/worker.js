import * as root from "dutycycle";
import * as simulation from "dutycycle/simulation";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";
import { solver } from "./solver.mjs";

const whole = { ...root, ...simulation };
solver(whole)
  .then((found) => program(whole, workload, found))
  .then((result) => postMessage({ result }))
  .catch((error) => postMessage({ error: `in the worker: ${error}\n${error?.stack}` }));
