import type { SyntheticTown } from "../../src/records/synthetic.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import type { StudyInput } from "../../src/report/study-input.ts";

/** Five weeks of the made-up town. */
export const town: SyntheticTown = syntheticTown({ seed: 3, population: 30_000, days: 35 });

/** All that a study can be made of. */
export const fullInput: StudyInput = {
  calls: town.calls,
  roster: town.roster,
  title: "Workload and staffing",
  place: "A made-up town",
  date: "26 November 2026",
  population: town.population,
  rows: { read: town.calls.responseCount, used: town.calls.responseCount, rejected: 0 },
  issues: { total: 4, byKind: { "no-clear": 3, "times-out-of-order": 1 } },
  police: {
    roles: ["patrol"],
    relief: { scheduledHours: 2184, absenceHours: 384 },
    present: { officers: 16, sworn: 27 },
    posts: 4,
  },
  targets: { delay: { minutes: 5, share: 0.9 } },
  fire: {
    roles: ["engine", "truck", "medic"],
    workingFireTypes: ["STRUCTURE FIRE"],
    stations: town.stations,
  },
  goals: [
    {
      ...{ label: "Police at the scene", service: "police", limitSeconds: 900, share: 0.9 },
      ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
    },
  ],
  totals: [{ label: "Annual report", measure: "calls", service: "police", value: 3000 }],
};
