import { DutycycleError, type ReadCallsOptions, type ReadRosterOptions, type StudyInput } from "../index.ts";
import { jsonOf } from "./read-files.ts";

/** What is asked of a reader besides the time zone, which is said once. */
type CallOptions = Partial<
  Pick<ReadCallsOptions, "columns" | "service" | "initiator" | "role" | "personnel" | "maxHours">
>;
type RosterOptions = Partial<Pick<ReadRosterOptions, "columns" | "service" | "role" | "personnel" | "basis">>;

/** What somebody writes down of a city because no file says it. */
export interface Config
  extends Pick<
    StudyInput,
    | ("title" | "place" | "date" | "seed" | "population" | "targets")
    | ("police" | "fire" | "goals" | "totals" | "release")
  > {
  readonly timeZone?: string;
  readonly calls?: CallOptions;
  readonly roster?: RosterOptions;
}

/** The names of each part; what a part of another name means, the library says when it is given it. */
const PARTS: Readonly<Record<string, readonly string[] | undefined>> = {
  ...{ timeZone: undefined, title: undefined, place: undefined, date: undefined, seed: undefined },
  calls: ["columns", "service", "initiator", "role", "personnel", "maxHours"],
  roster: ["columns", "service", "role", "personnel", "basis"],
  ...{ population: undefined, targets: undefined, police: undefined, fire: undefined },
  ...{ goals: undefined, totals: undefined, release: undefined },
};

/** A configuration as written; a part that is `null` is not given. */
export async function readConfig(path: string): Promise<Config> {
  const found = await jsonOf(path, "--config");
  if (!isObject(found)) {
    const expected = `an object with any of ${Object.keys(PARTS).join(", ")}`;
    throw new DutycycleError({ argument: "--config", expected, received: found });
  }
  requireNames("--config", found, Object.keys(PARTS));
  const given = Object.entries(found).filter(([, value]) => value !== null);
  for (const [part, value] of given) {
    const names = PARTS[part];
    if (names === undefined) continue;
    if (!isObject(value)) {
      throw new DutycycleError({ argument: `--config, ${part}`, expected: "an object", received: value });
    }
    requireNames(`--config, ${part}`, value, names);
  }
  return Object.fromEntries(given);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function requireNames(argument: string, part: object, names: readonly string[]): void {
  const wrong = Object.keys(part).filter((name) => !names.includes(name));
  if (wrong.length === 0) return;
  throw new DutycycleError({ argument, expected: `only ${names.join(", ")}`, received: wrong });
}
