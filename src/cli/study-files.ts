import { join } from "node:path";
import {
  type MergerPart,
  type ReadCallsOptions,
  type ReadRosterOptions,
  syntheticTown,
  townCsv,
} from "../index.ts";
import type { Config } from "./config.ts";
import { writeText } from "./output.ts";
import { townMerger } from "./town-merger.ts";

/** The two files of a study, and what is known of them beforehand. */
export interface StudyFiles {
  readonly calls: string;
  readonly callOptions: ReadCallsOptions;
  readonly roster: string | undefined;
  readonly rosterOptions: ReadRosterOptions;
  readonly config: Config;
  readonly merger?: MergerPart | undefined;
}

/** What a made-up town would like to know, so that every chapter has something to say. */
const TOWN_DAYS = 56;

/** The made-up town as a city would have it: an export and a roster in files, read like any other. */
export async function townFiles(out: string, seed: number): Promise<StudyFiles> {
  const town = syntheticTown({ seed, days: TOWN_DAYS });
  const { timeZone, population, stations } = town;
  const { calls, roster, callOptions, rosterOptions } = townCsv(town);
  const paths = { calls: join(out, "town", "cad.csv"), roster: join(out, "town", "roster.csv") };
  await writeText(paths.calls, calls);
  await writeText(paths.roster, roster);
  const config: Config = {
    ...{ title: "A staffing study of a made-up town", place: `A made-up town, seed ${seed}`, population },
    police: {
      ...{ roles: ["patrol"], relief: { scheduledHours: 2184, absenceHours: 384 } },
      ...{ present: { officers: 15 }, shifts: { hours: 12, daysOn: 4 } },
    },
    targets: { callShareMax: 0.6, delay: { minutes: 5, share: 0.9 } },
    fire: {
      ...{ roles: ["engine", "truck", "medic"], workingFireTypes: ["STRUCTURE FIRE"], stations },
      force: { personnel: [4, 10], limitSeconds: 600 },
    },
    goals: [
      {
        ...{
          label: "Police at the scene within 15 minutes",
          service: "police",
          limitSeconds: 900,
          share: 0.9,
        },
        ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
      },
      {
        ...{ label: "Fire at the scene within 8 minutes", service: "fire", limitSeconds: 480, share: 0.9 },
        ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
      },
    ],
    totals: [
      { label: "The town's own count of calls", measure: "calls", service: "all", value: town.calls.length },
    ],
  };
  return {
    ...{ ...paths, merger: townMerger(town) },
    callOptions: { ...callOptions, timeZone },
    rosterOptions: { ...rosterOptions, timeZone },
    config,
  };
}
