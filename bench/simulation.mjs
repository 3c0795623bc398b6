// The simulation beside simjs, which is told the same calls:
//
//   node simulation.mjs [rounds = 7] [--calls 200000] [--replications 400]
//
// One line of five units alike, as simjs knows it; then what simjs does not know: priorities among forty units, and a year of a town
// of 60,000 whose patrol officers fight fires: simulated alone, and as a replication that draws its calls and measures besides; then
// replications on two workers. Ours keeps the whole log, simjs one instant a call. An event is a call that comes in or a unit that clears.
// Each runs in a process of its own (`node simulation.mjs rounds --only name`), so that nobody sweeps up what another has left.
import { readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { median } from "./agreement.mjs";
import { child } from "./child.mjs";
import { table } from "./printing.mjs";

// simjs is made for browsers and shows itself only on `window`.
globalThis.window = globalThis;
await import("simjs");
const { Sim, Entity, Facility } = globalThis.window.Sim;
const built = new URL(process.env.DUTYCYCLE ?? "../dist/index.js", import.meta.url);
const { randomStream, replicate, sampler, simulate } = await import(built.href);
const { simCallColumns } = await import(new URL("simulation/index.js", built).href);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: "string", default: "200000" },
    replications: { type: "string", default: "400" },
    only: { type: "string" },
  },
});
const ROUNDS = Number(positionals[0] ?? 7);
const CALLS = Number(flags.calls);
// Each worker warms up by itself, some two seconds of work: a few replications would measure nothing else.
const REPLICATIONS = Number(flags.replications);
// One round measures nothing, and need not be warm.
const WARM_UP = ROUNDS === 1 ? 0 : 10;
const MINUTE = 60_000;
const simjs = JSON.parse(readFileSync(new URL("./node_modules/simjs/package.json", import.meta.url), "utf8"));
console.log(
  `${new Date().toISOString().slice(0, 16)} UTC; ${os.cpus().length} x ${os.cpus()[0]?.model.trim()}; Node ${process.versions.node}; ` +
    `simjs ${simjs.version}; load before the run: ${os.loadavg()[0].toFixed(2)}`,
);

const gap = sampler({ kind: "exponential", mean: 1 });

/** Poisson calls for so many units that work 80 % of the time. */
function poissonCalls(units, priorities) {
  const stream = randomStream(1, "bench", units);
  let at = 0;
  return Array.from({ length: CALLS }, (_, i) => {
    at += (gap(stream) * 30 * MINUTE) / (0.8 * units);
    const priority = priorities === 1 ? 1 : 1 + stream.integer(priorities);
    return { id: `${i}`, service: "police", priority, receivedAt: at, serviceMinutes: 30 * gap(stream) };
  });
}

const cars = (count) =>
  Array.from({ length: count }, (_, u) => ({
    id: `U${u}`,
    role: "patrol",
    answers: ["police"],
    personnel: 1,
  }));

/** The same calls through a facility of simjs; when each cleared. */
function bySimjs(calls, servers) {
  const cleared = new Float64Array(calls.length);
  class Dispatch extends Entity {
    start() {
      this.next = 0;
      this.setTimer(calls[0].receivedAt).done(this.receive);
    }
    receive() {
      const call = this.next++;
      this.useFacility(line, calls[call].serviceMinutes * MINUTE).done(this.clear, this, call);
      if (this.next < calls.length)
        this.setTimer(calls[this.next].receivedAt - this.time()).done(this.receive);
    }
    // An argument of 0 is lost on the way.
    clear(call = 0) {
      cleared[call] = this.time();
    }
  }
  const line = new Facility("units", Facility.FCFS, servers);
  const sim = new Sim();
  sim.addEntity(Dispatch, "dispatch");
  sim.simulate(Number.MAX_VALUE, Number.MAX_VALUE);
  return cleared;
}

/** A year of 30,000 calls in six areas; officers in cars answer fires too, and leave lesser work for them. */
function town() {
  const stream = randomStream(1, "town");
  const areas = ["1", "2", "3", "4", "5", "6"];
  const year = 365 * 24 * 60 * MINUTE;
  const fireNeeds = [
    { vehicles: ["pumper"], count: 2 },
    { roles: ["engine", "officer"], count: 4 },
  ];
  const emsNeeds = [{ roles: ["engine"], count: 1 }];
  const twoCars = [{ count: 2 }];
  const calls = Array.from({ length: 30_000 }, (_, i) => {
    const kind = stream.uniform();
    const [service, priority, needs, mean] =
      kind < 0.01
        ? ["fire", 1, fireNeeds, 90]
        : kind < 0.15
          ? ["ems", 1, emsNeeds, 30]
          : kind < 0.4
            ? ["police", 2, twoCars, 35]
            : ["police", 3, undefined, 30];
    const call = {
      id: `${i}`,
      service,
      priority,
      receivedAt: stream.uniform() * year,
      serviceMinutes: mean * gap(stream),
    };
    return { ...call, area: areas[stream.integer(6)], ...(needs === undefined ? {} : { needs }) };
  });
  const shifts = (start) =>
    Array.from({ length: 365 }, (_, day) => {
      return { start: (day * 24 + start) * 60 * MINUTE, end: (day * 24 + start + 12) * 60 * MINUTE };
    });
  const officers = Array.from({ length: 16 }, (_, u) => ({
    ...{
      id: `P${u}`,
      role: "officer",
      answers: ["police", "fire"],
      personnel: 1,
      area: areas[u % 6],
      vehicle: "car",
    },
    ...{ onDuty: shifts(u < 8 ? 0 : 12), donning: { minutes: 2, services: ["fire"] } },
  }));
  const engines = ["1", "3", "5"].map((area) => {
    return {
      id: `E${area}`,
      role: "engine",
      answers: ["fire", "ems"],
      personnel: 3,
      area,
      vehicle: "pumper",
      turnoutMinutes: 1.3,
    };
  });
  const aid = ["1", "2"].map((name) => {
    return {
      id: `A${name}`,
      role: "engine",
      answers: ["fire", "ems"],
      personnel: 4,
      area: name,
      vehicle: "pumper",
      callbackMinutes: 8,
    };
  });
  const minutes = areas.map((_, i) => areas.map((_, j) => 2 + 1.5 * Math.abs(i - j)));
  return {
    units: [...officers, ...engines, ...aid],
    calls: simCallColumns(calls),
    travel: { kind: "areas", demand: areas, sites: areas, minutes },
    dispatch: {
      release: [
        { to: { services: ["fire"] }, from: { services: ["police"], priorityFrom: 3 }, leftWork: "resume" },
      ],
      mustStay: [{ calls: { services: ["fire"] }, roles: ["officer"], units: 3 }],
      aid: [{ calls: { services: ["fire", "ems"] } }],
    },
  };
}

/** The same town, its calls drawn anew: a job of `replicate`. */
function townJob({ units, travel, dispatch }, replications) {
  const rate = (calls) =>
    Array.from({ length: 168 }, (_, h) => (calls / 8760) * (1 + 0.4 * Math.sin((h * Math.PI) / 12)));
  const places = travel.demand.map((area) => ({ area, share: 1 }));
  const kind = (priority, share, needs, mean) => {
    const minutes = { kind: "lognormal", mean, cv: 0.9 };
    return { priority, share, places, units: [{ needs, share: 1, minutes }] };
  };
  const fireNeeds = [
    { vehicles: ["pumper"], count: 2 },
    { roles: ["engine", "officer"], count: 4 },
  ];
  const police = [kind(2, 25, [{ count: 2 }], 35), kind(3, 60, [{ count: 1 }], 30)];
  const services = [
    { service: "police", callsPerHour: rate(25_500), kinds: police },
    { service: "fire", callsPerHour: rate(300), kinds: [kind(1, 1, fireNeeds, 90)] },
    { service: "ems", callsPerHour: rate(4200), kinds: [kind(1, 1, [{ roles: ["engine"], count: 1 }], 30)] },
  ];
  return {
    demand: { timeZone: "UTC", services },
    scenarios: [{ name: "town", units, travel, dispatch }],
    period: { start: 0, end: 365 * 24 * 60 * MINUTE },
    ...{ replications, seed: 1 },
  };
}

const once = (make) => {
  let made;
  return () => (made ??= make());
};
const five = once(() => poissonCalls(5, 1));
const fiveColumns = once(() => simCallColumns(poissonCalls(5, 1)));
const forty = once(() => simCallColumns(poissonCalls(40, 3)));
const year = once(town);
const contenders = [
  { name: "M/M/5, simjs", events: 2 * CALLS, run: () => bySimjs(five(), 5) },
  {
    name: "M/M/5, ours from objects",
    events: 2 * CALLS,
    run: () => simulate({ units: cars(5), calls: five() }),
  },
  {
    name: "M/M/5, ours from columns",
    events: 2 * CALLS,
    run: () => simulate({ units: cars(5), calls: fiveColumns() }),
  },
  {
    name: "M/M/40, three priorities",
    events: 2 * CALLS,
    run: () => simulate({ units: cars(40), calls: forty() }),
  },
  { name: "a year of the town", events: 0, run: () => simulate(year()) },
  { name: "a replication of it", events: 0, run: () => replicate(townJob(year(), 1)) },
];

/** Processor time of this process, its collector of garbage included: others on the machine count less than by the clock. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of each round, by the clock and of the processor; after some that warm up. */
async function timesOf({ run }) {
  const times = { clock: [], processor: [] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [from, processorFrom] = [performance.now(), processorMs()];
    await run();
    if (round < 0) continue;
    times.clock.push(performance.now() - from);
    times.processor.push(processorMs() - processorFrom);
  }
  return times;
}

if (flags.only !== undefined) {
  const contender = contenders.find(({ name }) => name === flags.only);
  console.log(JSON.stringify(await timesOf(contender)));
  process.exit();
}
const times = contenders.map(({ name }) => child("simulation.mjs", ROUNDS, "--calls", CALLS, "--only", name));

const theirs = bySimjs(five(), 5);
const { call, clearedAt } = simulate({ units: cars(5), calls: fiveColumns() }).columns;
for (let row = 0; row < call.length; row++) {
  const apart = Math.abs(clearedAt[row] - theirs[call[row]]);
  if (!(apart <= 1e-6 * clearedAt[row])) throw new Error(`call ${call[row]} clears ${apart} ms apart`);
}
console.log(`answers: all ${CALLS} calls of M/M/5 clear when they do in simjs (relative 1e-6)`);
const base = median(times[0].clock);
console.log(
  table(
    ["", "ms", "least ms", "processor ms", "million events/s", "times simjs"],
    contenders.map(({ name, events }, c) => {
      const { clock, processor } = times[c];
      const ms = median(clock);
      const speed = events === 0 ? "" : (events / ms / 1000).toFixed(2);
      return [
        name,
        ms,
        Math.min(...clock),
        median(processor),
        speed,
        events === 0 ? "" : (base / ms).toFixed(1),
      ];
    }),
  ),
);
const { length } = simulate(year());
console.log(`town: ${length} unit responses to ${year().calls.length} calls; goal of 50 ms a replication`);

const walls = [];
for (const workers of [0, 2]) {
  const from = performance.now();
  await replicate({ ...townJob(year(), REPLICATIONS), workers });
  walls.push(performance.now() - from);
}
const [alone, two] = walls;
console.log(
  `${REPLICATIONS} replications: ${alone.toFixed(0)} ms here, ${(alone / REPLICATIONS).toFixed(1)} ms each (goal 50); ` +
    `${two.toFixed(0)} ms on two workers, ${(alone / two).toFixed(2)} times (goal 1.6, on a quiet machine with two cores)`,
);
