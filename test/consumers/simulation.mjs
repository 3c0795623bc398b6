const HOUR = 3_600_000;

/** Officers who answer fires too, an engine, and demand fitted to a made-up town and drawn anew: what a study of a merger runs. */
function study(whole) {
  const { calls, period } = whole.syntheticTown({ seed: 7, population: 60_000, days: 28 });
  const roles = Object.fromEntries([
    ...["patrol", "sergeant", "detective", "school"].map((role) => [role, ["officer"]]),
    ...["engine", "truck", "medic"].map((role) => [role, ["engine"]]),
  ]);
  const officer = (u) => ({
    ...{ id: `P${u}`, role: "officer", answers: ["police", "fire"], personnel: 1, vehicle: "car" },
    ...{ turnoutMinutes: 0.5, donning: { minutes: 2, services: ["fire"] } },
    onDuty: Array.from({ length: 28 }, (_, day) => {
      const start = period.start + (24 * day + (u % 2) * 12) * HOUR;
      return { start, end: start + 12 * HOUR };
    }),
  });
  const units = [
    ...Array.from({ length: 14 }, (_, u) => officer(u)),
    ...["E1", "E2", "E3", "E4"].map((id) => {
      return { id, role: "engine", answers: ["fire", "ems"], personnel: 3, vehicle: "pumper" };
    }),
  ];
  const fires = { services: ["fire"] };
  const dispatch = {
    release: [{ to: fires, from: { services: ["police"], priorityFrom: 2 }, leftWork: "resume" }],
    mustStay: [{ calls: fires, roles: ["officer"], units: 2 }],
  };
  const travel = { kind: "constant", minutes: 4.1 };
  const scenario = (name, some) => ({ name, units: some, travel, dispatch });
  const fitted = whole.fitDemand(calls, { roles, durations: "lognormal" });
  const services = fitted.services.map((service) => {
    const driveFactor = { kind: "lognormal", median: 1, cv: 0.6 };
    return { ...service, kinds: service.kinds.map((kind) => ({ ...kind, driveFactor })) };
  });
  return {
    demand: { ...fitted, services },
    scenarios: [scenario("all", units), scenario("one less", units.slice(1))],
    ...{ period, replications: 6, seed: 3 },
  };
}

/** One log, number by number, and what replications say. */
export async function simulated(whole, fingerprint) {
  const { scenarios, ...job } = study(whole);
  const calls = whole.drawCalls(job.demand, { seed: job.seed, replication: 1, ...job.period });
  const { columns } = whole.simulate({ ...scenarios[0], calls });
  const { differences, ...found } = await whole.replicate({ ...job, scenarios, replications: 2 });
  return {
    log: { rows: columns.length, fingerprint: fingerprint(columns) },
    measures: fingerprint(found.scenarios),
    differences: fingerprint(differences),
    waits: differences[0].measures.filter(
      ({ measure, statistic }) => measure === "wait" && statistic === "mean",
    ),
  };
}

/** Throws unless no worker, one and three give the same, and `started` says that workers were there. */
export async function expectSameByAnyWorkers(whole, started, createWorker) {
  const job = study(whole);
  const texts = [];
  for (const workers of [0, 1, 3]) {
    const before = started();
    const how = createWorker === undefined ? {} : { createWorker };
    texts.push(JSON.stringify(await whole.replicate({ ...job, ...how, workers })));
    const count = started() - before;
    if (count !== workers) throw new Error(`${count} workers started instead of ${workers}`);
  }
  if (texts.some((text) => text !== texts[0])) throw new Error("another number of workers, another answer");
}
