import * as whole from "dutycycle";
import * as workload from "dutycycle/workload";
import { program } from "./program.mjs";

console.log(JSON.stringify(await program(whole, workload)));
