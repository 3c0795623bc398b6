// From two CSV files to the share of officers' time on calls. The files are a made-up town's; put your own texts in their place.
import { cleanCalls, measureWorkload, readCalls, readRoster, syntheticTown, townCsv } from "dutycycle";

const town = syntheticTown({ seed: 1, population: 30_000, days: 56 });
const files = townCsv(town);
const { timeZone } = town;

const read = await readCalls(files.calls, { timeZone, ...files.callOptions });
const { roster } = await readRoster(files.roster, { timeZone, ...files.rosterOptions, basis: "actual" });
const { calls, excluded } = cleanCalls(read.calls);
const workload = measureWorkload(calls, { roster, service: "police" });

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const hours = (value) => value.toFixed(1).padStart(8);

console.log(`Rows: ${read.rows.read} read, ${read.rows.rejected} rejected; faults: ${read.issues.total}`);
for (const { rule, calls, responses, hours } of excluded) {
  if (responses > 0)
    console.log(`  left out by ${rule}: ${calls} calls, ${responses} responses, ${hours.toFixed(1)} hours`);
}
console.log(`\nPolice calls: ${workload.calls}, responses: ${workload.responses}`);
console.log(`On duty      ${hours(workload.onDutyHours)} personnel-hours`);
console.log(`Committed    ${hours(workload.committedHours)}`);
console.log(`Off roster   ${hours(workload.offRosterHours)}, in no share`);
console.log(`Overlaps     ${hours(workload.overlapHours)}, counted once`);

const { low, high } = workload.callShareInterval;
console.log(`\nShare on calls: ${percent(workload.callShare)} (${percent(low)} to ${percent(high)})`);
console.log(`Committed in all: ${percent(workload.committedShare)}`);
for (const [initiator, share] of Object.entries(workload.shareByInitiator)) {
  console.log(`  ${initiator.padEnd(14)} ${percent(share).padStart(7)}`);
}

console.log("\nShare on calls by hour of the week, percent:");
console.log(`       ${["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].join("  ")}`);
for (let hour = 0; hour < 24; hour++) {
  const cells = Array.from({ length: 7 }, (_, day) => workload.byHourOfWeek[24 * day + hour].callShare);
  const row = cells.map((share) => (100 * share).toFixed(0).padStart(3)).join("  ");
  console.log(`${String(hour).padStart(2, "0")}:00  ${row}`);
}
