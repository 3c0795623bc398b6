// A slider's move: the whole comparison of one agency, worked out anew, on the built package. Needs no rivals and no files:
//
//   npm run build && node bench/staffing.mjs [rounds = 200]
//
// prints the median and the quickest of many rounds, and processor time, which other work on the machine disturbs least.
import { readFileSync } from "node:fs";
import os from "node:os";
import * as d from "../dist/index.js";

const ROUNDS = Number(process.argv[2] ?? 200);
const GOAL_MS = 5;

const town = d.syntheticTown({ seed: 1, population: 30_000, days: 364 });
const { calls } = d.cleanCalls(town.calls);
const fromCommunity = { service: "police", initiators: ["community"] };
const input = {
  workload: d.measureWorkload(calls, { roster: town.roster, service: "police", roles: ["patrol"] }),
  arrivals: d.arrivalRates(calls, fromCommunity),
  serviceTimes: d.serviceTimes(calls, { ...fromCommunity, by: "type" }),
  relief: { scheduledHours: 2184, absenceHours: 384 },
  ...{ population: 30_000, area: 20, streetMiles: 120, posts: 4, minimumOnDuty: 3, turnover: 0.08 },
  ...{ present: { officers: 16, authorised: 18, sworn: 27 }, priorityShares: [0.2, 0.8] },
  targets: {
    delay: { minutes: 5, share: 0.9 },
    ...{
      meanDelayMinutes: 2,
      priorityDelayMinutes: 1,
      noneFreeShare: 0.1,
      travelMinutes: 5,
      patrolIntervalHours: 6,
    },
    allocation: { calls: 0.4, community: 0.2, proactive: 0.25, administrative: 0.15 },
  },
};

// A wrong answer is worth nothing: every method answers, the same each time, and as the slider says.
const first = d.compareStaffing(input);
if (first.some(({ status }) => status === "not-enough-input"))
  throw new Error("a method has not enough input");
if (JSON.stringify(first) !== JSON.stringify(d.compareStaffing(input))) throw new Error("two runs differ");
const [row] = d.sensitivity(input, { method: "thirds", vary: "demandFactor", values: [2] });
const once = first.find(({ method }) => method === "thirds");
if (Math.abs(row.officers / once.officers - 2) > 1e-9)
  throw new Error("twice the demand is not twice the need");

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
console.log(
  `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC; Node ${process.versions.node}; dutycycle ${version}`,
);
console.log(
  `${os.cpus().length} x ${os.cpus()[0]?.model.trim()}; load before the run: ${os.loadavg()[0].toFixed(2)}`,
);

const full = measure(`compareStaffing, ${first.length} methods`, () => d.compareStaffing(input));
measure("sensitivity, one method at one value", () =>
  d.sensitivity(input, { method: "wilson-weiss", vary: "targets.callShareMax", values: [0.4] }),
);
measure("whyMethodsDiffer, every pair", () => d.whyMethodsDiffer(input));
measure("demandWhatIf, one diversion", () =>
  d.demandWhatIf(input, { diversions: [{ name: "alarms", keys: ["ALARM"], share: 0.8 }] }),
);
console.log(`goal: a full recompute under ${GOAL_MS} ms: ${full < GOAL_MS ? "reached" : "NOT REACHED"}`);

/** Prints one line; returns processor milliseconds a round. */
function measure(name, run) {
  for (let round = 0; round < ROUNDS / 4; round++) run();
  const times = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const cpu = (user + system) / 1000 / ROUNDS;
  const [low, median] = [times[0], times[ROUNDS >> 1]].map((ms) => ms.toFixed(2).padStart(7));
  console.log(
    `${name.padEnd(38)} median ${median} ms, quickest ${low} ms, processor ${cpu.toFixed(2).padStart(6)} ms`,
  );
  return cpu;
}
