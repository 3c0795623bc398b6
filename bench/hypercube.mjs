// The exact hypercube of 10, 12 and 15 units beside the plain way to solve it, in one run:
//
//   npm run build (in the project), then here: node hypercube.mjs [--rounds 5] [--units 10,12,15]
//
// The plain way: every state's balance equation in turn, by number, from a uniform start, each call sent by a walk down its list.
import { parseArgs } from "node:util";
import { agreeNumbers, median } from "./agreement.mjs";
import { table } from "./printing.mjs";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, units: { type: "string", default: "10,12,15" } },
});
const { hypercube, randomStream } = await import(process.env.DUTYCYCLE ?? "../dist/index.js");
const rounds = Number(flags.rounds);
const ATOMS = 60;
/** The plain way stops when no workload moves more than this in a sweep; ours goes on to about 1e-14. */
const PLAIN_TOLERANCE = 1e-10;

const rows = [];
for (const units of flags.units.split(",").map(Number)) {
  const input = town(units);
  const times = { ours: [], plain: [] };
  let found;
  let plain;
  for (let round = 0; round < rounds; round++) {
    found = timed(times.ours, () => hypercube({ ...input, method: "exact" }));
    // Its rounds take seconds with 15 units: one is enough for a ratio of hundreds.
    if (units < 15 || round === 0) plain = timed(times.plain, () => plainHypercube(input));
  }
  console.log(agreeNumbers(`${units} units: workloads`, found.workload, plain.workload, 1e-7));
  const [ours, theirs] = [median(times.ours), median(times.plain)];
  rows.push([`${units} units`, ours, found.iterations, theirs, plain.sweeps, (theirs / ours).toFixed(1)]);
}
console.log(table(["", "ours ms", "sweeps", "plain ms", "sweeps", "plain / ours"], rows));

function timed(list, run) {
  const start = performance.now();
  const answer = run();
  list.push(performance.now() - start);
  return answer;
}

/** Units and atoms strewn over a square, lists by distance, 0.6 of what the units can do. */
function town(units) {
  const random = randomStream(1, "hypercube", units);
  const place = () => [random.uniform(), random.uniform()];
  const homes = Array.from({ length: units }, place);
  const places = Array.from({ length: ATOMS }, place);
  const weights = places.map(() => 0.5 + random.uniform());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const miles = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  return {
    callsPerHour: weights.map((weight) => (weight * 0.6 * units * 2) / total),
    preferences: places.map((from) =>
      homes.map((_, unit) => unit).sort((a, b) => miles(homes[a], from) - miles(homes[b], from)),
    ),
    serviceMinutes: 30,
    capacity: "queue",
  };
}

function plainHypercube({ callsPerHour, preferences, serviceMinutes }) {
  const units = preferences[0].length;
  const rate = 60 / serviceMinutes;
  const calls = callsPerHour.reduce((sum, one) => sum + one, 0);
  const full = 2 ** units - 1;
  const share = new Float64Array(full + 1).fill(1 / (full + 1));
  let workload = new Float64Array(units);
  for (let sweeps = 1; ; sweeps++) {
    for (let state = 0; state <= full; state++) {
      let busy = 0;
      let inflow = 0;
      for (let unit = 0; unit < units; unit++) {
        const bit = 1 << unit;
        if ((state & bit) === 0) inflow += rate * share[state | bit];
        else {
          busy++;
          const before = state ^ bit;
          let taken = 0;
          for (let atom = 0; atom < callsPerHour.length; atom++) {
            const first = preferences[atom].find((one) => (before & (1 << one)) === 0);
            if (first === unit) taken += callsPerHour[atom];
          }
          inflow += taken * share[before];
        }
      }
      share[state] = inflow / ((state === full ? 0 : calls) + busy * rate);
    }
    // The queue behind a full house, then all to 1.
    const tail = share[full] / (1 - calls / (units * rate)) - share[full];
    const sum = share.reduce((total, one) => total + one, tail);
    const next = new Float64Array(units).fill(tail / sum);
    for (let state = 0; state <= full; state++) {
      share[state] /= sum;
      for (let unit = 0; unit < units; unit++) if ((state >> unit) & 1) next[unit] += share[state];
    }
    const moved = Math.max(...next.map((one, unit) => Math.abs(one - workload[unit])));
    workload = next;
    if (moved < PLAIN_TOLERANCE) return { workload: Array.from(workload), sweeps };
  }
}
