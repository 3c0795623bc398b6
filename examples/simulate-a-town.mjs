// What would a fourth patrol car change, and what would it change if officers answered fires too? A made-up town, minute by minute.
import { cleanCalls, replicate, syntheticTown } from "dutycycle";
import { fitDemand } from "dutycycle/simulation";

const town = syntheticTown({ seed: 7, population: 20_000, days: 28 });
const { calls } = cleanCalls(town.calls);

// Patrol answers whatever the police answered. Meals, courses and court are left out: they are no calls, and can wait.
const roles = { patrol: ["patrol", "dual"], sergeant: ["patrol", "dual"], detective: ["patrol", "dual"] };
const demand = fitDemand(calls, { initiators: ["community", "officer", "unknown"], roles, otherPriority: 5 });

const station = [
  {
    id: "E1",
    role: "engine",
    answers: ["fire", "ems"],
    personnel: 3,
    vehicle: "pumper",
    turnoutMinutes: 1.5,
  },
  { id: "T1", role: "truck", answers: ["fire", "ems"], personnel: 4, vehicle: "ladder", turnoutMinutes: 1.5 },
  {
    id: "M1",
    role: "medic",
    answers: ["ems", "fire"],
    personnel: 2,
    vehicle: "ambulance",
    turnoutMinutes: 1,
  },
];
const cars = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `P${i + 1}`,
    role: "patrol",
    answers: ["police"],
    personnel: 1,
  }));
const dual = (count) =>
  cars(count).map((car) => ({
    ...{ ...car, role: "dual", answers: ["police", "fire"], vehicle: "car" },
    donning: { minutes: 2, services: ["fire"] },
  }));

/** Two officers more on every fire of priority 1, beside what the records sent. */
function withOfficers(model) {
  const isFire = ({ service }, { priority }) => service === "fire" && priority === 1;
  const more = (units) => ({
    ...units,
    needs: [...units.needs, { roles: ["dual"], count: 2 }],
    minutes: units.minutes.map((list) => [...list, list[0], list[0]]),
  });
  const services = model.services.map((service) => ({
    ...service,
    kinds: service.kinds.map((kind) =>
      isFire(service, kind) ? { ...kind, units: kind.units.map(more) } : kind,
    ),
  }));
  return { ...model, services };
}

const travel = { kind: "constant", minutes: 5 };
const result = await replicate({
  demand,
  scenarios: [
    { name: "three cars", units: [...station, ...cars(3)], travel },
    { name: "four cars", units: [...station, ...cars(4)], travel },
    { name: "four dual-role cars", units: [...station, ...dual(4)], travel, demand: withOfficers(demand) },
  ],
  period: town.period,
  replications: 20,
  seed: 1,
  warmUpMinutes: 24 * 60,
  fires: { priorityTo: 1 },
});

const wanted = [
  ["wait", "mean", "police"],
  ["wait", "p90", "police"],
  ["response", "p90", "police 1"],
  ["availability", "0 free", "police"],
  ["response", "mean", "fire 1"],
  ["first-equipped", "mean", "fire 1"],
  ["first-water", "mean", "fire 1"],
  ["four-on-scene", "mean", "fire 1"],
  // Read the share with the mean: where four came more often, the late ones are in the mean too.
  ["four-on-scene", "share", "fire 1"],
  ["police-left", "mean", "police"],
  ["lost-to-fires", "personnel-hours", "police"],
];
const find = (rows, [measure, statistic, of]) =>
  rows.find((row) => row.measure === measure && row.statistic === statistic && row.of === of);
const show = (row) => {
  if (row === undefined) return "".padStart(25);
  const { mean, interval } = row;
  const range = interval === undefined ? "" : ` [${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}]`;
  return (mean.toFixed(2) + range).padStart(25);
};

console.log(
  `${result.replications} replications of four weeks, means and 95 % intervals; minutes, shares, units, hours\n`,
);
console.log(" ".repeat(38) + result.scenarios.map(({ name }) => name.padStart(25)).join(""));
for (const names of wanted) {
  console.log(
    names.join(" ").padEnd(38) + result.scenarios.map(({ measures }) => show(find(measures, names))).join(""),
  );
}
console.log("\nDifferences from three cars, on the same calls:");
for (const { name, measures } of result.differences) {
  for (const names of wanted.slice(0, 4)) {
    console.log(`  ${name.padEnd(20)} ${names.join(" ").padEnd(30)} ${show(find(measures, names))}`);
  }
}
