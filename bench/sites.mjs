// Site models solved four ways, every answer compared, in one run:
//
//   npm run build (in the project), then here: node sites.mjs [--distances SF_network_distance….csv] [--rounds 5] [--small]
//
// - ours, exact: HiGHS, the solver loaded once; and with loading it, as a single call pays.
// - ours, quick: `method: "quick"`, with its gap.
// - every choice: plain enumeration over a table of distances, nothing pruned.
// - javascript-lp-solver: the same programme, as its documentation writes one; each search is stopped after 60 seconds.
//
// `--distances` takes rows of distance, site, demand point and weight: spopt's San Francisco instance (PySAL, notebook facloc-real-world) is such
// a file, 205 tracts and 16 sites. Without it a made-up town of that size is used. A second, larger town shows where enumeration ends.
// `--small` takes one town of 40 points and 8 sites.
import { readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import rival from "javascript-lp-solver";
import { agreeNumbers, median } from "./agreement.mjs";
import { table } from "./printing.mjs";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    distances: { type: "string" },
    small: { type: "boolean", default: false },
  },
});
const { loadSolver, maximalCovering, pCenter, pMedian, randomStream, setCovering } = await import(
  process.env.DUTYCYCLE ?? "../dist/index.js"
);
const rounds = Number(flags.rounds);
const STOP_MS = 60_000;

const first = flags.small
  ? madeTown(40, 8)
  : flags.distances === undefined
    ? madeTown(205, 16)
    : readTown(flags.distances);
console.log(
  `${new Date().toISOString().slice(0, 16)}Z, Node ${process.versions.node}, load ${os.loadavg()[0].toFixed(1)}`,
);
console.log(`${first.reach.length} demand points, ${first.reach[0].length} sites, limit ${first.limit}`);
await contest(first, flags.small ? [2, 4] : [4, 8], true);
if (!flags.small) {
  const large = madeTown(500, 40);
  console.log(
    `\n${large.reach.length} demand points, ${large.reach[0].length} sites, limit ${large.limit} (made up)`,
  );
  await contest(large, [8], false);
}

async function contest(town, opens, all) {
  const solver = await loadSolver();
  const rows = [];
  for (const question of questions(town, opens)) {
    const [name, ask, choices, programme] = question;
    const exact = await timed(() => ask({ solver }));
    const alone = await timed(() => ask({}));
    const quick = await timed(() => ask({ method: "quick" }));
    const plain = all ? await timed(choices.search) : undefined;
    const naive = all && programme ? await timed(() => naiveAnswer(programme()), 1) : undefined;
    const best = exact.answer.value;
    if (exact.answer.status !== "optimal") throw new Error(`${name}: ${exact.answer.status}`);
    if (plain) agreeNumbers(name, [best], [plain.answer]);
    if (naive?.answer !== undefined) agreeNumbers(name, [best], [naive.answer], 1e-5);
    const { value, bound } = quick.answer;
    const [low, high] = [Math.min(value, bound), Math.max(value, bound)];
    if (low > best * (1 + 1e-6) || high < best * (1 - 1e-6))
      throw new Error(`${name}: the gap leaves out the best`);
    const over = (other) => (other === undefined ? "" : (other.ms / exact.ms).toFixed(1));
    rows.push([
      ...[name, exact.ms, alone.ms, quick.ms, `${(100 * quick.answer.gap).toFixed(2)} %`],
      ...[plain?.ms ?? `${choices.count.toExponential(1)} sets`, over(plain)],
      ...[naive === undefined ? "-" : naive.answer === undefined ? "> 60 s" : naive.ms, over(naive)],
    ]);
  }
  const heads = [
    "",
    "exact ms",
    "+ loading",
    "quick ms",
    "its gap",
    "every choice ms",
    "/ exact",
    "lp-solver ms",
    "/ exact",
  ];
  console.log(table(heads, rows));
  console.log("  every answer agrees; every gap holds the best");
}

function questions({ reach, weights, limit }, opens) {
  const sites = reach[0].length;
  const near = reach.map((row) => row.flatMap((way, j) => (way <= limit ? [j] : [])));
  const list = [
    [
      "set covering",
      async (more) => {
        const found = await setCovering({ reach, limit, ...more });
        return { ...found, value: found.sites.length };
      },
      fewest(near, sites),
      () => coverProgramme(near),
    ],
  ];
  for (const open of opens) {
    const sum = (chosen) =>
      weights.reduce(
        (total, weight, i) => (chosen.some((j) => reach[i][j] <= limit) ? total + weight : total),
        0,
      );
    list.push([
      `maximal covering, ${open}`,
      async (more) => {
        const found = await maximalCovering({ reach, limit, weights, open, ...more });
        return { ...found, value: found.coveredWeight };
      },
      every(sites, open, sum, Math.max),
      () => maximalProgramme(near, weights, open),
    ]);
    const mean = (chosen) =>
      weights.reduce((total, weight, i) => total + weight * Math.min(...chosen.map((j) => reach[i][j])), 0);
    list.push([
      `p-median, ${open}`,
      async (more) => {
        const found = await pMedian({ reach, weights, open, ...more });
        return { ...found, value: found.totalWeighted };
      },
      every(sites, open, mean, Math.min),
      () => medianProgramme(reach, weights, open),
    ]);
    const farthest = (chosen) => Math.max(...reach.map((row) => Math.min(...chosen.map((j) => row[j]))));
    // Not a linear programme of one piece: the rival has no row.
    list.push([
      `p-center, ${open}`,
      async (more) => {
        const found = await pCenter({ reach, open, ...more });
        return { ...found, value: found.worst };
      },
      every(sites, open, farthest, Math.min),
      undefined,
    ]);
  }
  return list;
}

/** The best of every choice of so many sites. */
function every(sites, open, worth, better) {
  let count = 1;
  for (let k = 0; k < open; k++) count = (count * (sites - k)) / (k + 1);
  const search = () => {
    let best;
    const chosen = [];
    const go = (from) => {
      if (chosen.length === open) {
        const value = worth(chosen);
        best = best === undefined ? value : better(best, value);
        return;
      }
      for (let j = from; j <= sites - (open - chosen.length); j++) {
        chosen.push(j);
        go(j + 1);
        chosen.pop();
      }
    };
    go(0);
    return best;
  };
  return { count, search };
}

/** The fewest sites that reach all, over every set. */
function fewest(near, sites) {
  const search = () => {
    const masks = near.map((list) => list.reduce((mask, j) => mask | (1 << j), 0));
    let best = Infinity;
    for (let set = 0; set < 2 ** sites; set++) {
      let size = 0;
      for (let rest = set; rest > 0; rest &= rest - 1) size += 1;
      if (size < best && masks.every((mask) => (mask & set) !== 0)) best = size;
    }
    return best;
  };
  return { count: 2 ** sites, search };
}

function coverProgramme(near) {
  const programme = { optimize: "cost", opType: "min", constraints: {}, variables: {}, binaries: {} };
  for (const [i, list] of near.entries()) {
    programme.constraints[`d${i}`] = { min: 1 };
    for (const j of list) {
      programme.variables[`x${j}`] ??= { cost: 1 };
      programme.variables[`x${j}`][`d${i}`] = 1;
      programme.binaries[`x${j}`] = 1;
    }
  }
  return programme;
}

function maximalProgramme(near, weights, open) {
  const programme = {
    optimize: "worth",
    opType: "max",
    constraints: { open: { equal: open } },
    variables: {},
    binaries: {},
  };
  for (const [i, list] of near.entries()) {
    programme.constraints[`d${i}`] = { min: 0 };
    programme.constraints[`c${i}`] = { max: 1 };
    programme.variables[`y${i}`] = { worth: weights[i], [`d${i}`]: -1, [`c${i}`]: 1 };
    for (const j of list) {
      programme.variables[`x${j}`] ??= { worth: 0, open: 1 };
      programme.variables[`x${j}`][`d${i}`] = 1;
      programme.binaries[`x${j}`] = 1;
    }
  }
  return programme;
}

function medianProgramme(reach, weights, open) {
  const programme = {
    optimize: "cost",
    opType: "min",
    constraints: { open: { equal: open } },
    variables: {},
    binaries: {},
  };
  for (const [i, row] of reach.entries()) {
    programme.constraints[`d${i}`] = { equal: 1 };
    for (const [j, way] of row.entries()) {
      programme.variables[`x${j}`] ??= { cost: 0, open: 1 };
      programme.binaries[`x${j}`] = 1;
      programme.constraints[`l${i},${j}`] = { min: 0 };
      programme.variables[`x${j}`][`l${i},${j}`] = 1;
      programme.variables[`z${i},${j}`] = { cost: weights[i] * way, [`d${i}`]: 1, [`l${i},${j}`]: -1 };
    }
  }
  return programme;
}

/** Its answer; undefined where the time was up. */
function naiveAnswer(programme) {
  const start = performance.now();
  const { feasible, result } = rival.Solve({ ...programme, options: { timeout: STOP_MS, tolerance: 0 } });
  return feasible && performance.now() - start < STOP_MS ? result : undefined;
}

async function timed(run, times = rounds) {
  const list = [];
  let answer;
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    answer = await run();
    list.push(performance.now() - start);
  }
  return { answer, ms: median(list) };
}

function readTown(path) {
  const lines = readFileSync(path, "utf8").trim().split(/\r?\n/).slice(1);
  const cells = lines.map((line) => line.split(","));
  const sites = [...new Set(cells.map(([, site]) => site))];
  const points = [...new Set(cells.map(([, , point]) => point))];
  const reach = points.map(() => new Array(sites.length).fill(Infinity));
  const weights = new Array(points.length).fill(0);
  for (const [distance, site, point, weight] of cells) {
    reach[points.indexOf(point)][sites.indexOf(site)] = Number(distance);
    weights[points.indexOf(point)] = Number(weight);
  }
  return { reach, weights, limit: 5000 };
}

/** Sites and demand points strewn over a square of 20 km. */
function madeTown(points, sites) {
  const random = randomStream(1, "sites", sites);
  const place = () => [20_000 * random.uniform(), 20_000 * random.uniform()];
  const homes = Array.from({ length: sites }, place);
  const reach = Array.from({ length: points }, () => {
    const [x, y] = place();
    return homes.map(([a, b]) => Math.hypot(x - a, y - b));
  });
  const weights = reach.map(() => Math.floor(1 + 9000 * random.uniform()));
  // The nearest limit that lets everything be reached, so that there is a cover.
  const limit = Math.ceil(Math.max(4000, ...reach.map((row) => Math.min(...row))));
  return { reach, weights, limit };
}
