// What if they merge? A made-up town of 30,000 under four forms of consolidation and three comparators: money, response, police.
import { cleanCalls, compareMerger, syntheticTown, travelModels } from "dutycycle";
import { consolidate, reformed, sameCut } from "dutycycle/merger";
import { fitDemand } from "dutycycle/simulation";

const town = syntheticTown({ seed: 7, population: 30_000, days: 28 });
const { calls } = cleanCalls(town.calls);
// Who goes where patrol went, the best first; detectives stand on no roster, and patrol goes in their place.
const officers = ["patrol", "officer", "sergeant"];
const roles = { patrol: officers, sergeant: officers, detective: officers };
const recorded = fitDemand(calls, {
  ...{ initiators: ["community", "officer", "unknown"], roles, otherPriority: 5 },
});

// Today's units are those of the roster, with the shifts that each worked. Police come to fires too, without gear: they get the credit for it.
const { spans } = town.roster;
const vehicles = { engine: "pumper", truck: "ladder", medic: "ambulance" };
const [centre] = town.areas;
const placeOf = ({ name: area, latitude, longitude }) => ({ area, latitude, longitude });
const ofPolice = { answers: ["police", "fire"], withoutGear: ["fire"], turnoutMinutes: 0.6 };
const ofFire = { answers: ["fire", "ems"], turnoutMinutes: 1.3 };
const today = [...new Set(spans.map(({ unit }) => unit))].map((id) => {
  const own = spans.filter(({ unit }) => unit === id);
  const [{ role, service, personnel, area }] = own;
  return {
    ...{ id, role, personnel, vehicle: vehicles[role] ?? "car" },
    ...placeOf(town.areas.find(({ name }) => name === area) ?? centre),
    ...(service === "police" ? ofPolice : ofFire),
    onDuty: own.map(({ start, end }) => ({ start, end })),
  };
});
const ofRoles = (...named) => today.filter(({ role }) => named.includes(role));
const [patrol, sergeants] = [ofRoles("patrol"), ofRoles("sergeant")];

/** People of these units on duty at once, on average: their posts. */
function postsOf(units) {
  const { start, end } = town.period;
  const within = (span) => Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
  const time = units.map(
    ({ personnel, onDuty }) => personnel * onDuty.reduce((sum, span) => sum + within(span), 0),
  );
  return Math.round((100 * time.reduce((sum, one) => sum + one, 0)) / (end - start)) / 100;
}

// Two departments. Wages are medians of May 2023, from memory; the premium is that of Cedar Falls, Iowa.
const load = { loadShare: 0.45 };
const shift24 = { scheduledHours: 2912, absenceHours: 400, ...load };
const shift12 = { scheduledHours: 2184, absenceHours: 384, ...load };
const chief = {
  duty: "administration",
  count: 1,
  hoursPerYear: 2080,
  scheduledHours: 2080,
  absenceHours: 0,
  ...load,
};
const dispatcher = { duty: "dispatch", wage: 47_000, ...shift12 };
const fire = {
  ...{ name: "Fire", services: ["fire", "ems"], priceYear: 2023 },
  posts: [
    {
      role: "firefighter",
      duty: "station",
      count: postsOf(ofRoles("engine", "truck", "medic")),
      wage: 57_120,
      ...shift24,
    },
    { role: "fire chief", wage: 115_000, ...chief },
    { role: "fire dispatcher", count: 1, ...dispatcher },
  ],
};
const police = {
  ...{ name: "Police", services: ["police"], priceYear: 2023 },
  posts: [
    { role: "police officer", duty: "patrol", count: postsOf(patrol), wage: 72_280, ...shift12 },
    { role: "sergeant", duty: "supervision", count: postsOf(sergeants), wage: 90_000, ...shift12 },
    { role: "police chief", wage: 120_000, ...chief },
    { role: "police dispatcher", count: 2, ...dispatcher },
  ],
};
const director = { duty: "administration", posts: [{ role: "director", wage: 130_000, ...chief }] };
const desk = { duty: "dispatch", posts: [{ role: "dispatcher", count: 2, ...dispatcher }] };
const dual = { premiumShare: 0.11, dualTrainingHours: 240, joint: [director, desk] };
const transition = {
  ...{ attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000 },
  failureShare: 0.14,
};

const nominal = consolidate({ police, fire, form: "nominal", administration: director.posts });
const functional = consolidate({ police, fire, form: "functional", joint: [director, desk] });
// Partly: the cars of the first area are trained, and the truck is left with two. Wholly: all cars and one more, two in each crew, no truck.
const [trained, others] = [true, false].map((isFirst) =>
  patrol.filter(({ area }) => (area === centre.name) === isFirst),
);
const partial = consolidate({
  ...{ police, fire, form: "partial", stationPosts: 0, patrolPosts: postsOf(trained), ...dual },
  ...{ singleStationPosts: 10, singlePatrolPosts: postsOf(others) },
});
const full = consolidate({
  police,
  fire,
  form: "full",
  stationPosts: 6,
  patrolPosts: postsOf(patrol) + 1,
  ...dual,
});
const cut = sameCut({ police, fire, consolidation: full });
const crossStaffed = reformed({
  ...{ police, fire },
  reform: { name: "cross-staffed, one desk", stationPosts: 10, joint: [director, desk] },
});
const county = reformed({
  ...{ police, fire },
  reform: { name: "county fire", contracts: [{ name: "county", department: "fire", amount: 3_600_000 }] },
});

// Who can be sent, in the order in which they are trained; each unit keeps its shifts.
const crews = (people) =>
  ofRoles(...Object.keys(people)).map((unit) => ({ ...unit, personnel: people[unit.role] }));
const more = { id: "X1", role: "patrol", personnel: 1, vehicle: "car", ...placeOf(centre), ...ofPolice };
const dualCars = (cars) =>
  cars.map(({ withoutGear: _, ...car }) => {
    return { ...car, role: "officer", donning: { minutes: 1.5, services: ["fire"] } };
  });

/** A car goes to every fire of priority 1, and so many officers who can work; a truck's place is theirs, or nobody's. */
function plan(model, { officersSent = 0, truck = ["truck"] }) {
  const isTruck = (need) => need.roles?.includes("truck");
  const change = (units, isFire) => {
    const kept = units.needs.map((need) => truck.length > 0 || !isTruck(need));
    const needs = units.needs
      .filter((_, i) => kept[i])
      .map((need) => (isTruck(need) ? { ...need, roles: truck } : need));
    const more = isFire ? 1 + officersSent : 0;
    const extra = isFire
      ? [
          { roles: officers, count: 1 },
          ...(officersSent > 0 ? [{ roles: ["officer"], count: officersSent }] : []),
        ]
      : [];
    // One list of minutes a call, one number a unit: needs here are of one unit each, but for the brush fire's two engines.
    const slots = units.needs.flatMap((need, i) => new Array(need.count).fill(kept[i]));
    const minutes = units.minutes.map((list) => [
      ...list.filter((_, slot) => slots[slot]),
      ...new Array(more).fill(list[0]),
    ]);
    return { ...units, needs: [...needs, ...extra], minutes };
  };
  const services = model.services.map((service) => {
    if (service.service !== "fire") return service;
    const kinds = service.kinds.map((kind) => ({
      ...kind,
      units: kind.units.map((units) => change(units, kind.priority === 1)),
    }));
    return { ...service, kinds };
  });
  return { ...model, services };
}

const result = await compareMerger({
  baseline: { name: "today", posts: [...police.posts, ...fire.posts], units: today },
  alternatives: [
    { ...nominal, name: "nominal", units: today },
    { ...functional, name: "functional", units: today },
    {
      ...{ ...partial, name: "partial", transition },
      units: [...dualCars(trained), ...others, ...sergeants, ...crews({ engine: 3, truck: 2, medic: 2 })],
      demand: plan(recorded, { officersSent: 1 }),
    },
    {
      ...{ ...full, name: "full", transition },
      units: [...dualCars([...patrol, more]), ...sergeants, ...crews({ engine: 2, medic: 2 })],
      demand: plan(recorded, { officersSent: 2, truck: ["truck", "officer"] }),
    },
    {
      ...{ ...cut, name: "same cut" },
      units: [...patrol, more, ...sergeants, ...crews({ engine: 2, medic: 2 })],
      demand: plan(recorded, { truck: [] }),
    },
    {
      ...crossStaffed,
      name: "reformed",
      units: [...patrol, ...sergeants, ...crews({ engine: 3, truck: 2, medic: 2 })],
    },
    { ...county, name: "county fire", units: today },
  ],
  demand: plan(recorded, {}),
  travel: { kind: "distance", model: travelModels["rand-iso"].model, detourFactor: 1.27 },
  ...{ period: town.period, replications: 20, yearReplications: 5, seed: 1, warmUpMinutes: 24 * 60 },
  fires: { services: ["fire"], priorityTo: 1 },
  closedForm: {
    ...{ areaSquareMiles: 7.5, travel: travelModels["rand-iso"].model, stationMinutes: 3.1 },
    ...{ policeCallsPerHour: 264.25 / 168, policeServiceMinutes: 38, urgentCallsPerHour: 0.15 },
    ...{ firesPerYear: 39, fireHours: 2, officersSent: 3, sentWithoutGear: 1 },
    ...{ firefighters: 8, stationBusyShare: 0.1 },
  },
  uncertain: [
    {
      ...{
        name: "premium",
        as: "value",
        distribution: { kind: "triangular", low: 0.05, mode: 0.11, high: 0.2 },
      },
      targets: [
        {
          of: "posts",
          field: "premiumShare",
          scenarios: ["partial", "full"],
          roles: dualRoles(partial, full),
        },
      ],
    },
    {
      ...{ name: "dual training hours", as: "value" },
      distribution: { kind: "triangular", low: 120, mode: 240, high: 400 },
      targets: [
        {
          of: "posts",
          field: "dualTrainingHours",
          scenarios: ["partial", "full"],
          roles: dualRoles(partial, full),
        },
      ],
    },
    {
      ...{ name: "attrition", distribution: { kind: "uniform", low: 0.6, high: 1.4 } },
      targets: [{ of: "transition", field: "attritionShare" }],
    },
    {
      ...{ name: "police calls", distribution: { kind: "triangular", low: 0.8, mode: 1, high: 1.5 } },
      targets: [{ of: "closed-form", field: "policeCallsPerHour" }],
    },
  ],
  standards: [
    { by: "closed-form", moment: "four-on-scene", statistic: "withinShare", is: "at-least", limit: 0.9 },
    { by: "closed-form", statistic: "noneLeftShare", is: "at-most", limit: 0.2 },
  ],
  draws: 200,
});

function dualRoles(...consolidations) {
  return consolidations.flatMap(({ posts }) => posts.filter((post) => post.dual).map(({ role }) => role));
}

const money = (amount) => Math.round(amount / 1000).toLocaleString("en-US");
const line = (label, cells, width = 13) =>
  console.log(label.padEnd(34) + cells.map((cell) => cell.padStart(width)).join(""));
const { baseline, alternatives } = result;
const all = [baseline, ...alternatives];

console.log("Thousands a year, at the end of the transition; net present value of ten years\n");
line(
  "",
  all.map(({ name }) => name),
);
line(
  "staff",
  [baseline.staff, ...alternatives.map(({ cost }) => cost.after.staff)].map((n) => n.toFixed(1)),
);
line("cost", [baseline.annualCost, ...alternatives.map(({ cost }) => cost.after.annualCost)].map(money));
line("saving", ["", ...alternatives.map(({ cost }) => money(cost.annualSaving))]);
line("net present value", ["", ...alternatives.map(({ cost }) => money(cost.netPresentValue))]);
const shown = ({ share }) => share.toFixed(2);
line("saves money, share of draws", [
  "",
  ...alternatives.map(({ uncertainty }) => shown(uncertainty.savesMoney)),
]);
line("meets the standards", [
  "",
  ...alternatives.map(({ uncertainty }) => shown(uncertainty.meetsStandards)),
]);
line("both", ["", ...alternatives.map(({ uncertainty }) => shown(uncertainty.savesAndMeets))]);

console.log(
  `\nSimulated: ${result.replications} replications of four weeks. Means; below them 95 % intervals of the difference from today\n`,
);
const wanted = [
  ["response", "mean", "fire 1"],
  ["first-equipped", "mean", "fire 1"],
  ["first-water", "mean", "fire 1"],
  ["four-on-scene", "mean", "fire 1"],
  ["four-on-scene", "share", "fire 1"],
  ["full-force", "share", "fire 1"],
  ["response", "p90", "ems 1"],
  ["response", "p90", "police 1"],
  ["wait", "mean", "police"],
  ["availability", "0 free", "police"],
  ["police-left", "mean", "police"],
  ["wait-during-fires", "mean", "police"],
  ["lost-to-fires", "personnel-hours", "police"],
];
for (const [measure, statistic, of] of wanted) {
  const rows = all.map(({ coverage }) =>
    coverage.simulated.find((row) => row.measure === measure && row.statistic === statistic && row.of === of),
  );
  line(
    `${measure} ${statistic} ${of}`,
    rows.map((row) => (row === undefined ? "" : row.mean.toFixed(2))),
  );
  const range = (interval) =>
    interval === undefined ? "" : `${interval.low.toFixed(2)}, ${interval.high.toFixed(2)}`;
  line(
    "",
    rows.map((row) => range(row?.differenceInterval)),
  );
}

console.log("\nBy formula\n");
const moment = (name, statistic) =>
  all.map(({ coverage }) => {
    const row = coverage.closedForm.moments.find((one) => one.moment === name);
    return row[statistic]?.toFixed(2) ?? "never";
  });
line(
  "",
  all.map(({ name }) => name),
);
line("response, mean minutes", moment("response", "meanMinutes"));
line("first-equipped, mean minutes", moment("first-equipped", "meanMinutes"));
line("first-water, mean minutes", moment("first-water", "meanMinutes"));
line("four on scene, mean minutes", moment("four-on-scene", "meanMinutes"));
line("four within 8 minutes", moment("four-on-scene", "withinShare"));
line("eight within 8 minutes", moment("full-force", "withinShare"));
line(
  "police left at a fire",
  all.map(({ coverage }) => coverage.closedForm.policeLeft.toFixed(2)),
);
line(
  "no police left at a fire",
  all.map(({ coverage }) => coverage.closedForm.noneLeftShare.toFixed(2)),
);

console.log(
  "\nThe two part where they mean different things: by formula everybody who is free goes, and posts are busy one by one;" +
    "\nsimulated, those go whom the plan sends, posts are busy together, and a second fire finds what is left." +
    "\nfull-force, simulated, is the units that the plan asks for, however many are on them; by formula it is eight people.",
);
console.log("\nThe years of full consolidation, thousands\n");
line("year", ["people", "trained", "net saving", "cumulative", "police units", "two roles", "four, share"]);
const fullRow = alternatives.find(({ name }) => name === "full");
for (const { year, staff, crossTrained, units, trainedUnits, simulated } of fullRow.years) {
  const { netSaving, cumulative } = fullRow.cost.years[year];
  const four = simulated.find(
    (row) => row.measure === "four-on-scene" && row.statistic === "share" && row.of === "fire 1",
  );
  const inStations = ofRoles("engine", "truck", "medic").map(({ id }) => id);
  const cars = (ids) => `${ids.filter((id) => !inStations.includes(id)).length}`;
  line(`${year}`, [
    ...[staff.toFixed(1), crossTrained.toFixed(1), money(netSaving), money(cumulative)],
    ...[cars(units), cars(trainedUnits), four?.mean.toFixed(2) ?? ""],
  ]);
}

console.log("\nWhat moves the present value of full consolidation, thousands\n");
line("input", ["low", "high", "at low", "at high", "rank corr."]);
for (const row of fullRow.uncertainty.drivers.filter(({ outcome }) => outcome === "net present value")) {
  line(row.input, [
    ...[row.low.toFixed(2), row.high.toFixed(2), money(row.atLow), money(row.atHigh)],
    row.rankCorrelation?.toFixed(2) ?? "",
  ]);
}
