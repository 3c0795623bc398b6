// Erlang C solves a second, beside the two ways in which it is written by hand. No data and no dependencies:
//
//   node queueing.mjs [milliseconds of a round = 200]
//
// Every answer is compared first: relative 1e-9 where the plain one is a number at all.
import { cutoffDelay, timeVaryingDelay } from "../dist/patrol/index.js";
import { delay, erlangA, erlangC, multipleDispatch, priorityDelay } from "../dist/queueing/index.js";

const ROUND_MS = Number(process.argv[2] ?? 200);

/** a^c / c! and the sum before it, term by term: overflows from about 170 servers on. */
function byFactorials(servers, load) {
  const factorial = (n) => {
    let product = 1;
    for (let k = 2; k <= n; k++) product *= k;
    return product;
  };
  let sum = 0;
  for (let k = 0; k < servers; k++) sum += load ** k / factorial(k);
  const last = (load ** servers / factorial(servers)) * (servers / (servers - load));
  return last / (sum + last);
}

/** The same in logarithms, which do not overflow. */
function byLogarithms(servers, load) {
  const logs = [0];
  for (let k = 1; k <= servers; k++) logs.push(logs[k - 1] + Math.log(load / k));
  const top = Math.max(...logs);
  let sum = 0;
  for (let k = 0; k < servers; k++) sum += Math.exp(logs[k] - top);
  const last = Math.exp(logs[servers] - top) * (servers / (servers - load));
  return last / (sum + last);
}

const ways = [
  ["dutycycle", (servers, load) => erlangC({ servers, offeredLoad: load })],
  ["factorials", byFactorials],
  ["logarithms", byLogarithms],
];

for (const servers of [10, 50, 150, 1000]) {
  const loads = Array.from({ length: 64 }, (_, i) => servers * (0.5 + (0.49 * i) / 64));
  const truth = loads.map((load) => byLogarithms(servers, load));
  const rates = ways.map(([name, solve]) => {
    const answers = loads.map((load) => solve(servers, load));
    const broken = answers.some((answer) => !Number.isFinite(answer));
    if (!broken && answers.some((answer, i) => Math.abs(answer / truth[i] - 1) > 1e-9)) {
      throw new Error(`${name} differs at ${servers} servers`);
    }
    return [
      name,
      broken
        ? undefined
        : solvesPerSecond(() => loads.reduce((sum, load) => sum + solve(servers, load), 0), loads.length),
    ];
  });
  const base = rates[0][1];
  const cells = rates.map(([name, rate]) =>
    rate === undefined
      ? `${name} overflows`
      : `${name} ${Math.round(rate).toLocaleString("en-US")}/s (${(rate / base).toFixed(2)})`,
  );
  console.log(`Erlang C, ${servers} servers: ${cells.join(", ")}`);
}

const day = Array.from({ length: 168 }, (_, hour) => 6 + 5 * Math.sin((hour * Math.PI) / 12));
const cars = day.map((_, hour) => (hour % 24 < 8 ? 6 : hour % 24 < 16 ? 9 : 7));
const models = [
  ["delay, 10 cars", () => delay({ servers: 10, callsPerHour: 10, serviceMinutes: 40 })],
  [
    "erlangA, 10 cars",
    () => erlangA({ servers: 10, callsPerHour: 10, serviceMinutes: 40, patienceMinutes: 30 }),
  ],
  [
    "priorityDelay, 4 classes",
    () => priorityDelay({ servers: 10, callsPerHour: [1, 2, 3, 4], serviceMinutes: 40 }),
  ],
  [
    "cutoffDelay, 4 classes",
    () =>
      cutoffDelay({ servers: 10, cutoffs: [10, 10, 9, 8], callsPerHour: [1, 2, 3, 4], serviceMinutes: 40 }),
  ],
  [
    "multipleDispatch, 10 cars",
    () =>
      multipleDispatch({ servers: 10, callsPerHour: 6, unitsNeeded: [0.5, 0.3, 0.2], serviceMinutes: 40 }),
  ],
  [
    "multipleDispatch, 30 cars",
    () =>
      multipleDispatch({ servers: 30, callsPerHour: 20, unitsNeeded: [0.5, 0.3, 0.2], serviceMinutes: 40 }),
  ],
  [
    "timeVaryingDelay, 168 hours",
    () => timeVaryingDelay({ servers: cars, callsPerHour: day, serviceMinutes: 35 }),
  ],
];
for (const [name, solve] of models)
  console.log(`${name}: ${(1e6 / solvesPerSecond(solve, 1)).toFixed(1)} µs`);

/** The quickest of five rounds of at least so long. */
function solvesPerSecond(run, solves) {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    let runs = 0;
    do {
      run();
      runs += 1;
    } while (performance.now() - start < ROUND_MS);
    best = Math.max(best, (runs * solves * 1000) / (performance.now() - start));
  }
  return best;
}
