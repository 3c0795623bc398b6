// From workload to cost: a year of a made-up town to the units that each hour needs, the shifts that cover them, the people for those
// shifts, relief, authorised strength, hiring and pay; and the plan beside the one that the town works now.
import {
  arrivalRates,
  authorisedForFilled,
  cleanCalls,
  coverShifts,
  hireOrOvertime,
  hiresNeeded,
  hiringPipeline,
  hourOfWeekName,
  measureWorkload,
  netHours,
  reliefFactor,
  requiredUnitsByHour,
  serviceTimes,
  shiftCover,
  syntheticTown,
  weeklyShifts,
} from "dutycycle";

const town = syntheticTown({ seed: 1, population: 30_000, days: 364 });
const { calls } = cleanCalls(town.calls);
const fromCommunity = { service: "police", initiators: ["community"] };

// 1. Workload.
const patrol = measureWorkload(calls, { roster: town.roster, service: "police", roles: ["patrol"] });
console.log(
  `1. Patrol is on calls for ${percent(patrol.callShare)} of its ${patrol.onDutyHours.toFixed(0)} hours on duty a year.`,
);

// 2. Units. Nine callers in ten wait five minutes at most; a call is a team of so many units; two on duty at any hour.
const [call] = serviceTimes(calls, fromCommunity);
const teams = requiredUnitsByHour({
  callsPerHour: arrivalRates(calls, fromCommunity),
  serviceMinutes: call.meanMinutes,
  target: { kind: "delay", minutes: 5, share: 0.9 },
});
const required = teams.map((team) => Math.max(2, Math.ceil(team * call.unitsPerCall)));
console.log(
  `\n2. A call takes ${call.unitsPerCall.toFixed(2)} units for ${call.meanMinutes.toFixed(0)} minutes. ` +
    `Units needed: ${Math.min(...required)} to ${Math.max(...required)}, ${sum(required)} hours a week.`,
);

// 3. Shifts. Four days of ten hours, a start every two hours.
const shifts = weeklyShifts({ hours: 10, daysOn: 4, everyMinutes: 120 });
const plan = await coverShifts({ required, shifts });
console.log(
  `\n3. ${plan.total} people cover it (${plan.status}; none below ${plan.bound}), of ${shifts.length} weeks to choose from:`,
);
console.log(`   hours short ${plan.shortHours}, over ${plan.overHours} a week.`);
// Several plans are as good; starts and days of this one.
const byStart = new Map();
for (const [s, people] of plan.people.entries()) {
  const start = shifts[s].name.slice(-11);
  if (people > 0) byStart.set(start, (byStart.get(start) ?? 0) + people);
}
for (const [start, people] of [...byStart].sort()) console.log(`   ${start}  ${people}`);

// 4. The plan of now: who was on duty, on average, in each hour of the week.
const now = patrol.byHourOfWeek.map(({ onDutyHours, exposureHours }) => onDutyHours / exposureHours);
const shortNow = required.map((units, hour) => Math.max(0, units - now[hour]));
const overNow = required.map((units, hour) => Math.max(0, now[hour] - units));
console.log("\n4. Hours a week        now   plan");
row("on duty", sum(now), sum(plan.cover));
row("short", sum(shortNow), plan.shortHours);
row("over", sum(overNow), plan.overHours);
console.log("\n   Friday, hour by hour: needed, now and plan, with what is short (-) or over (+)");
for (let hour = 96; hour < 120; hour += 2) {
  const beside = (onDuty) => `${onDuty.toFixed(1)} (${signed(onDuty - required[hour])})`.padStart(13);
  console.log(
    `   ${hourOfWeekName(hour).padEnd(14)}${required[hour]}${beside(now[hour])}${beside(plan.cover[hour])}`,
  );
}
const worst = shortNow.indexOf(Math.max(...shortNow));
console.log(`   Shortest now: ${hourOfWeekName(worst)}, ${shortNow[worst].toFixed(1)} missing.`);

// The same people on three fixed watches, to see what the choice of starts is worth.
const watches = weeklyShifts({ hours: 10, daysOn: 4, startMinutes: [360, 840, 1260] });
const even = watches.map(
  (_, week) =>
    Math.floor((plan.total * (week + 1)) / watches.length) - Math.floor((plan.total * week) / watches.length),
);
const spread = shiftCover({ required, shifts: watches, people: even });
console.log(
  `   ${spread.total} people spread evenly over three watches: ${spread.shortHours} hours short, ${spread.overHours} over.`,
);

// 5. Relief: the plan counts people at work.
const leave = [
  { name: "vacation", hours: 140 },
  { name: "sick", hours: 70 },
  { name: "training", hours: 100 },
  { name: "other", hours: 74 },
];
const scheduledHours = 2080;
const { absenceHours } = netHours({ scheduledHours, leave });
const { leaveMultiplier } = reliefFactor({ postHours: 8760, scheduledHours, absenceHours });
const officers = Math.ceil(plan.total * leaveMultiplier);
console.log(
  `\n5. ${absenceHours} of ${scheduledHours} hours away: ${plan.total} x ${leaveMultiplier.toFixed(3)}, so ${officers} officers.`,
);

// 6. Authorised strength: some posts are always empty.
const turnover = 0.08;
const authorised = Math.ceil(
  authorisedForFilled({ filled: officers, annualTurnoverShare: turnover, replacementYears: 0.75 }),
);
console.log(
  `\n6. ${percent(turnover)} leave a year and nine months pass until they are replaced: ${authorised} authorised.`,
);

// 7. Hiring: 16 are on the street now. A class of four now and one in half a year; how large must a third be?
const people = {
  stages: [
    { name: "academy", months: 5, passShare: 0.86 },
    { name: "field training", months: 4, passShare: 0.95 },
  ],
  attrition: [{ fromMonths: 0, annualShare: turnover }],
  onDuty: 16,
};
const classes = Array.from({ length: 24 }, (_, month) => (month === 0 || month === 6 ? 4 : 0));
const third = hiresNeeded({ ...people, hires: classes, target: officers, month: 24, assurance: 0.8 });
classes[third.hireMonth - 1] += third.hires;
console.log(
  `\n7. To have ${officers} on the street in month 24 with a probability of ${percent(third.probability)}: ` +
    `hire 4 in month 1, 4 in month 7, ${third.hires} in month ${third.hireMonth}.`,
);
const loadedPay = 68_000 * 1.42;
const { months, overAuthorisedPay } = hiringPipeline({
  ...people,
  hires: classes,
  authorised,
  monthlyPay: loadedPay / 12,
});
for (const { month, onDuty, onDutyLow, onDutyHigh, inTraining } of months.filter(
  ({ month }) => month % 6 === 0,
)) {
  console.log(
    `   month ${String(month).padStart(2)}: ${onDuty.toFixed(1)} on the street (90 %: ${onDutyLow} to ${onDutyHigh}), ` +
      `${inTraining.toFixed(1)} in training`,
  );
}

// 8. Cost.
const choice = hireOrOvertime({
  wage: 68_000 / scheduledHours,
  scheduledHours,
  absenceHours,
  loadShare: 0.42,
});
console.log(
  `\n8. ${authorised} authorised officers: ${dollars(authorised * loadedPay)} a year; 18, as now: ${dollars(18 * loadedPay)}.`,
);
console.log(`   Pay above the authorised strength on the way: ${dollars(overAuthorisedPay)}.`);
console.log(
  `   The hours short now, on overtime: ${dollars(52 * sum(shortNow) * choice.overtimeCostPerHour)} a year ` +
    `(an hour is ${choice.overtimeCostPerHour.toFixed(2)}, of a new officer ${choice.hireCostPerHour.toFixed(2)}).`,
);

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
function signed(number) {
  return number
    .toFixed(1)
    .replace(/^(?=\d)/, "+")
    .replace("-0.0", "+0.0");
}
function dollars(amount) {
  return `$${(Math.round(amount / 1000) * 1000).toLocaleString("en-US")}`;
}
function row(name, before, after) {
  console.log(`   ${name.padEnd(16)}${before.toFixed(0).padStart(6)}${after.toFixed(0).padStart(7)}`);
}
