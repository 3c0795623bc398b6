// One export of police, fire and EMS: each service apart, and what the engines do when all of their calls count.
import { cleanCalls, measureWorkload, readCalls, readRoster, syntheticTown, townCsv } from "dutycycle";

const town = syntheticTown({ seed: 3, population: 40_000, days: 28 });
const files = townCsv(town);
const { timeZone } = town;

// What the reader cannot know: whose service a call was, and who began it.
const service = { column: "Agency", values: { PD: "police", FD: "fire", EMS: "ems" } };
const read = await readCalls(files.calls, { timeZone, ...files.callOptions, service });
const { roster } = await readRoster(files.roster, { timeZone, service });
const { calls } = cleanCalls(read.calls);

const show = (name, { calls, committedHours, onDutyHours = 0, offRosterHours = 0, callShare }) => {
  const share = callShare === undefined ? "-" : `${(100 * callShare).toFixed(1)} %`;
  const numbers = [committedHours, offRosterHours, onDutyHours].map((hours) => hours.toFixed(1).padStart(10));
  console.log(`${name.padEnd(10)}${String(calls).padStart(6)}${numbers.join("")}${share.padStart(10)}`);
};
const head = (name) => console.log(`${name.padEnd(10)} calls committed off roster   on duty  on calls`);

head("by call");
for (const name of ["police", "fire", "ems"]) show(name, measureWorkload(calls, { roster, service: name }));

console.log();
head("by crew");
for (const role of ["patrol", "sergeant", "engine", "truck", "medic", "detective"]) {
  show(role, measureWorkload(calls, { roster, roles: [role] }));
}
console.log("\nAn engine on a medical call is work of its crew, and off the roster of the EMS.");
