// How many officers? Every published method on the same year of a made-up town, side by side, and why two of them differ.
import {
  arrivalRates,
  cleanCalls,
  compareStaffing,
  demandWhatIf,
  measureWorkload,
  netHours,
  sensitivity,
  serviceTimes,
  syntheticTown,
  whyMethodsDiffer,
} from "dutycycle";

const town = syntheticTown({ seed: 1, population: 30_000, days: 364 });
const { calls } = cleanCalls(town.calls);
const patrol = { service: "police", roles: ["patrol"] };
const fromCommunity = { service: "police", initiators: ["community"] };

// Twelve-hour shifts, 42 hours a week; what the town's leave table might say.
const leave = [
  { name: "vacation", hours: 140 },
  { name: "sick", hours: 70 },
  { name: "training", hours: 100 },
  { name: "other", hours: 74 },
];
const { absenceHours } = netHours({ scheduledHours: 2184, leave });

const input = {
  workload: measureWorkload(calls, { roster: town.roster, ...patrol }),
  arrivals: arrivalRates(calls, fromCommunity),
  serviceTimes: serviceTimes(calls, { ...fromCommunity, by: "type" }),
  relief: { scheduledHours: 2184, absenceHours },
  population: town.population,
  area: 20,
  streetMiles: 120,
  posts: 4,
  minimumOnDuty: 3,
  present: { officers: 16, authorised: 18, sworn: 27 },
  turnover: 0.08,
  spans: { supervisor: 7 },
  targets: {
    delay: { minutes: 5, share: 0.9 },
    meanDelayMinutes: 2,
    noneFreeShare: 0.1,
    travelMinutes: 5,
    patrolIntervalHours: 6,
    allocation: { calls: 0.4, community: 0.2, proactive: 0.25, administrative: 0.15 },
  },
};

const rows = compareStaffing(input);
const number = (value, digits = 1) => (value === undefined ? "-" : value.toFixed(digits)).padStart(9);
console.log(
  `${"method".padEnd(30)}${"family".padEnd(15)}  on duty officers      gap  floor binds  assumed by default`,
);
for (const { name, family, status, posts, officers, gap, floorBinds, assumptions } of rows) {
  const defaults = assumptions.filter(({ origin }) => origin === "default").length;
  const binds = floorBinds === undefined ? "-" : `${floorBinds.length} hours`;
  console.log(
    name.padEnd(30) +
      family.padEnd(15) +
      (status === "ok"
        ? [posts, officers, gap].map((value) => number(value)).join("")
        : status.padStart(27)) +
      binds.padStart(13) +
      String(defaults).padStart(10),
  );
}
console.log("\nPatrol only. Methods of one family are one opinion, and per capita is none.");

const ratio = rows.find(({ method }) => method === "per-1000");
for (const { name, value } of ratio.findings) console.log(`  ${name}: ${value.toFixed(2)}`);

const show = (from, to) => {
  const [{ fromOfficers, toOfficers, reasons }] = whyMethodsDiffer(input, { from, to });
  console.log(`\nFrom ${from} (${fromOfficers.toFixed(2)}) to ${to} (${toOfficers.toFixed(2)}):`);
  for (const { kind, from: was, to: is, unit, officers } of reasons) {
    const short = (value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
    const change = officers === undefined ? "" : `${officers < 0 ? "" : "+"}${officers.toFixed(2)}`;
    console.log(
      `  ${kind.padEnd(12)}${change.padStart(7)}  ${short(was)} -> ${short(is)}${unit === "" ? "" : ` (${unit})`}`,
    );
  }
};
show("wilson-weiss", "proactive-time");
show("thirds", "rule-of-60");
show("rule-of-60", "delay-target");

const alarms = { name: "alarms verified", keys: ["ALARM"], share: 0.8 };
const found = demandWhatIf(input, { diversions: [alarms] });
console.log(
  `\nIf 80 % of alarms were verified first: ${found.hoursFreed.toFixed(0)} hours a year, ` +
    `${found.officersIfDivisible.toFixed(2)} officers if they came in pieces. Fewer officers by method:`,
);
for (const { method, officersFreed, hoursWithFewer } of found.methods) {
  console.log(`  ${method.padEnd(24)}${number(officersFreed, 2)}  in ${hoursWithFewer} of 168 hours`);
}

console.log("\nWorkload-based approach, by the share of time that calls may take:");
const shares = [0.3, 0.4, 0.5, 0.6];
for (const { value, officers, gap } of sensitivity(input, {
  method: "wilson-weiss",
  vary: "targets.callShareMax",
  values: shares,
})) {
  console.log(`  ${(100 * value).toFixed(0)} %${number(officers)} officers, ${gap.toFixed(1)} against now`);
}
