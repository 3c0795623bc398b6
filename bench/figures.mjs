// The figures of the coverage chapter on public data, printed beside what was published or counted by another program, with which they
// must agree:
//
//   npm run build (in the project), then here: node figures.mjs <folder> [--without-beats]
//
// Beats, which nobody has published, take a quarter of a minute and may be left out.
//
// The folder holds spopt-sf/ (PySAL, notebook facloc-real-world), carrollton-patrol/ (Wheeler 2019) and sf-fire/ (San Francisco, Fire Department Calls
// for Service, with reference.json: counts by a program of its own).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agreeNumbers } from "./agreement.mjs";
import { table } from "./printing.mjs";

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error("give the folder of the data: node figures.mjs <folder>");
const built = new URL(process.env.DUTYCYCLE ?? "../dist/index.js", import.meta.url);
const library = {
  ...(await import(built.href)),
  ...(await import(new URL("coverage/index.js", built).href)),
};
const text = (...path) => readFileSync(join(folder, ...path), "utf8");
const lines = (...path) =>
  text(...path)
    .trim()
    .split(/\r?\n/);

await sites();
if (!flags.includes("--without-beats")) await beats();
for (const file of ["sf-fire-2020-04.csv", "sf-fire-2017-01.csv"]) await fire(file);

async function sites() {
  const name = "SF_network_distance_candidateStore_16_censusTract_205_new.csv";
  const cells = lines("spopt-sf", name)
    .slice(1)
    .map((line) => line.split(","));
  const stores = [...new Set(cells.map(([, site]) => site))].sort((a, b) => number(a) - number(b));
  const tracts = [...new Set(cells.map(([, , tract]) => tract))];
  const reach = tracts.map(() => stores.map(() => Infinity));
  const weights = tracts.map(() => 0);
  for (const [distance, site, tract, people] of cells) {
    reach[tracts.indexOf(tract)][stores.indexOf(site)] = Number(distance);
    weights[tracts.indexOf(tract)] = Number(people);
  }
  const town = { reach, weights, limit: 5000 };
  const solver = await library.loadSolver();
  const rows = [];
  const add = async (what, ask, value, published) => {
    const exact = await ask({ solver });
    const quick = await ask({ method: "quick" });
    agreeNumbers(what, [value(exact)], [published]);
    const names = exact.sites?.map((j) => number(stores[j])).join(" ") ?? exact.unitsBySite.join("");
    rows.push([
      what,
      ...[published, value(exact)].map(plain),
      exact.status,
      names,
      plain(value(quick)),
      percent(quick.gap),
    ]);
  };
  await add(
    "set covering",
    (more) => library.setCovering({ ...town, ...more }),
    (r) => r.sites.length,
    8,
  );
  const most = [448_255, 671_938, 791_499, 875_247, 927_402, 941_462, 950_428, 955_113];
  for (const [k, people] of most.entries()) {
    const ask = (more) => library.maximalCovering({ ...town, open: k + 1, ...more });
    await add(`maximal covering ${k + 1}`, ask, (r) => r.coveredWeight, people);
  }
  await add(
    "backup covering 8",
    (more) => library.backupCovering({ reach, limit: 5000, open: 8, ...more }),
    (r) => r.backupWeight,
    145,
  );
  for (const [k, metres] of [6000.5037, 4197.5127, 3544.6752, 2982.12686, 2674.1583].entries()) {
    await add(
      `p-median ${k + 1}, mean`,
      (more) => library.pMedian({ reach, weights, open: k + 1, ...more }),
      (r) => r.mean,
      metres,
    );
  }
  for (const [k, metres] of [11_577.279, 9130.7587, 7529.986, 7403.0638, 5985.5001].entries()) {
    await add(
      `p-center ${k + 1}`,
      (more) => library.pCenter({ reach, open: k + 1, ...more }),
      (r) => r.worst,
      metres,
    );
  }
  const expected = [
    [4, 0.1, 803_326.644],
    [4, 0.3, 670_543.0914],
    [4, 0.5, 542_291.375],
    [3, 0.3, 607_960.108],
    [5, 0.3, 729_166.6914],
  ];
  for (const [units, busyShare, people] of expected) {
    const ask = (more) => library.expectedCovering({ ...town, units, busyShare, ...more });
    await add(`MEXCLP ${units}, q ${busyShare}`, ask, (r) => r.expectedWeight, people);
  }
  for (const [units, reliability, people] of [
    [4, 0.9, 671_938],
    [5, 0.9, 684_623],
    [4, 0.95, 448_255],
    [5, 0.95, 448_255],
  ]) {
    const ask = (more) => library.reliableCovering({ ...town, units, busyShare: 0.3, reliability, ...more });
    await add(`MALP ${units}, ${reliability}`, ask, (r) => r.coveredWeight, people);
  }
  console.log(`San Francisco, ${reach.length} tracts, ${stores.length} sites, 5,000 m`);
  console.log(table(["", "published", "exact", "status", "sites", "quick", "its gap"], rows));
}

async function beats() {
  const city = carrollton();
  const start = performance.now();
  const found = await library.patrolBeats({ ...city, beats: 12, tolerance: 0.05 });
  const seconds = (performance.now() - start) / 1000;
  const row = (name, plan) => [
    name,
    plain(plan.totalWeighted),
    percent(plan.imbalance),
    plain(plan.bound),
    percent(plan.gap),
  ];
  console.log(
    `\nCarrollton, Texas, ${city.calls.length} areas, 12 beats, miles times calls (${found.status}, ${seconds.toFixed(0)} s)`,
  );
  console.log(
    table(
      ["", "total", "imbalance", "bound", "gap"],
      [
        row("ours", found),
        row("the city's beats", library.beatPlan(city)),
        row("grown evenly", library.beatPlan({ ...city, beatOf: grownEvenly(city, 12) })),
      ],
    ),
  );
}

/** Miles straight between centroids; an area without a border in the file is joined to the nearest. */
function carrollton() {
  const rows = (file) => {
    const [header, ...rest] = lines("carrollton-patrol", file);
    const names = header.split(",");
    return rest.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
  };
  const areas = rows("RA_Centroids.csv").filter(({ BEATNUMBER }) => Number(BEATNUMBER) > 0);
  const miles = (a, b) => Math.hypot(a.XFeet - b.XFeet, a.YFeet - b.YFeet) / 5280;
  const reach = areas.map((a) => areas.map((b) => miles(a, b)));
  const at = new Map(areas.map(({ NumberId }, i) => [Number(NumberId), i]));
  const adjacency = areas.map(() => []);
  for (const { NUMBERID, NID } of rows("RA_ContMat.csv")) {
    const [a, b] = [at.get(Number(NUMBERID)), at.get(Number(NID))];
    if (a !== undefined && b !== undefined) adjacency[a].push(b);
  }
  for (const [a, list] of adjacency.entries()) {
    if (list.length > 0) continue;
    const others = [...areas.keys()].filter((b) => b !== a);
    const nearest = others.reduce((best, b) => (reach[a][b] < reach[a][best] ? b : best));
    list.push(nearest);
    adjacency[nearest].push(a);
  }
  const calls = areas.map(({ Cnt_ra }) => Number(Cnt_ra));
  return { reach, adjacency, calls, beatOf: areas.map(({ BEATNUMBER }) => Number(BEATNUMBER)) };
}

/** A plain heuristic: beats grow around centres spread far apart, always the one with fewest calls by the area nearest to its centre. */
function grownEvenly({ reach, calls, adjacency }, beats) {
  const areas = [...calls.keys()];
  const beatOf = calls.map(() => -1);
  const centers = [0];
  while (centers.length < beats) {
    const away = (d) => Math.min(...centers.map((s) => reach[d][s]));
    centers.push(areas.reduce((best, d) => (away(d) > away(best) ? d : best)));
  }
  const loads = centers.map((d, b) => {
    beatOf[d] = b;
    return calls[d];
  });
  for (let left = calls.length - beats; left > 0; left--) {
    const beside = loads.map((_, b) =>
      areas.filter((d) => beatOf[d] === -1 && adjacency[d].some((a) => beatOf[a] === b)),
    );
    const growing = [...loads.keys()].filter((b) => beside[b].length > 0);
    const b = growing.reduce((least, other) => (loads[other] < loads[least] ? other : least));
    const next = beside[b].reduce((best, d) => (reach[d][centers[b]] < reach[best][centers[b]] ? d : best));
    beatOf[next] = b;
    loads[b] += calls[next];
  }
  return beatOf;
}

async function fire(file) {
  const { sets } = JSON.parse(text("sf-fire", "reference.json"));
  const reference = Object.assign({}, ...sets.filter((set) => set.file === file));
  const { calls } = await library.readCalls(text("sf-fire", file), {
    ...{ timeZone: "America/Los_Angeles", service: "fire", role: { column: "Unit Type" } },
  });
  const units = library.unitHourUtilization(calls);
  const use = library.fireUse(calls);
  const sum = (list) => list.reduce((total, n) => total + n, 0);
  const busiest = [...units].sort((a, b) => (b.utilization ?? 0) - (a.utilization ?? 0)).slice(0, 3);
  const rows = [
    ["calls", calls.length, reference.distinct_ids],
    ["runs", sum(units.map((row) => row.runs)), reference.rows],
    [
      "unit-hours, overlaps once",
      sum(units.map((row) => row.committedHours)),
      reference.busy.busy_hours_union_per_unit,
    ],
    ["units a call", library.unitsSent(calls).at(-1).unitsPerCall, reference.units_per_call?.mean],
  ];
  for (const leg of ["turnout", "travel", "response"]) {
    const row = library
      .responsePercentiles(calls, { initiators: "all" })
      .find((each) => each.leg === leg && each.level === "response");
    const bounds = [row.lowMinutes, row.highMinutes]
      .map((n) => (n === undefined ? "-" : n.toFixed(2)))
      .join(" to ");
    rows.push([
      `${leg}, 90th percentile, minutes (n = ${row.count}; ${bounds})`,
      row.minutes,
      reference[`${leg}_min`].p90,
    ]);
  }
  for (const [name, ours, theirs] of rows)
    if (theirs !== undefined) agreeNumbers(name, [ours], [theirs], 1e-3);
  console.log(`\nSan Francisco Fire, ${file}: ${use.days} days, ${units.length} units`);
  console.log(
    table(
      ["", "ours", "reference.json"],
      rows.map(([name, ...cells]) => [name, ...cells.map(plain)]),
    ),
  );
  console.log(
    `  busiest: ${busiest.map(({ unit, runs, utilization }) => `${unit} ${runs} runs, UHU ${percent(utilization)}`).join("; ")}`,
  );
  const known = units.filter(({ utilization }) => utilization !== undefined);
  console.log(
    `  UHU of all: ${percent(sum(known.map((row) => row.committedHours)) / sum(known.map((row) => row.staffedHours)))} of the clock hours of every unit seen`,
  );
  console.log(
    `  share of calls that found 1, 2, 3, 4, 5 open: ${use.concurrencyByEvent.slice(0, 5).map(percent).join(", ")}`,
  );
  const open = use.concurrencyByTime;
  const mean = sum(open.map((share, k) => share * k));
  console.log(
    `  calls open at once by clock time: mean ${mean.toFixed(2)}, most ${open.length - 1}, none ${percent(use.noneOpenShare)}`,
  );
}

function number(store) {
  return Number(store.slice("Store_".length));
}

function percent(share) {
  return share === undefined ? "" : `${(100 * share).toFixed(2)} %`;
}

function plain(value) {
  return value === undefined ? "" : Number.isInteger(value) ? String(value) : value.toFixed(3);
}
