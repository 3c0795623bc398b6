import { DutycycleError, type ReadCallsOptions, type ReadRosterOptions, type StudyInput } from "../index.ts";
import { CommandFault } from "./fault.ts";
import { jsonOf } from "./read-files.ts";
import { requireZone } from "./zone.ts";

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

/** A configuration as written; a part that is `null` is not given. Its zone is judged unless the command names another. */
export async function readConfig(path: string, zone?: string): Promise<Config> {
  const found = await jsonOf(path, "a configuration, as dutycycle init writes it");
  if (!isObject(found)) {
    throw new CommandFault(
      1,
      `${path} is not a configuration: it should be one object, { … }, as dutycycle init writes it.`,
    );
  }
  requireNames(path, "", found, Object.keys(PARTS));
  const given = Object.entries(found).filter(([, value]) => value !== null);
  const { timeZone } = found;
  if (zone === undefined && timeZone !== undefined && timeZone !== null) requireZone(timeZone, path);
  for (const [part, value] of given) {
    const names = PARTS[part];
    if (names === undefined) continue;
    if (!isObject(value)) {
      throw new CommandFault(
        1,
        `${path}: "${part}" should be an object, { … }, with any of ${names.join(", ")}.`,
      );
    }
    requireNames(path, part, value, names);
  }
  return Object.fromEntries(given);
}

/** Files in which somebody wrote what is asked for. */
interface SettingFiles {
  readonly config?: string | undefined;
  readonly departments?: string | undefined;
}

/** Does what files of settings ask for; what the library cannot use of them is said with their names. */
export async function ofSettings<Found>(files: SettingFiles, work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    const isTheirs =
      error instanceof DutycycleError &&
      error.code === "invalid-argument" &&
      (files.config ?? files.departments) !== undefined;
    throw isTheirs ? new CommandFault(1, settingFault(files, error)) : error;
  }
}

/** What the study calls `merger` is the whole of the file of departments. */
const MERGER = "merger.";

function settingFault({ config, departments }: SettingFiles, error: DutycycleError): string {
  const { expected, received } = error;
  const isOfMerger = departments !== undefined && error.argument.startsWith(MERGER);
  const argument = isOfMerger ? error.argument.slice(MERGER.length) : error.argument;
  const paths = (isOfMerger ? [departments] : [config, departments]).filter((path) => path !== undefined);
  const options = /^one of the options (.*)$/.exec(expected)?.[1];
  if (options !== undefined) {
    return `In ${paths.join(" or ")}: "${argument}" is not known here. Known are ${options}.`;
  }
  const found = received === "undefined" ? "and it is missing" : `and it is ${received}`;
  return `In ${paths.join(" or ")}: ${argument} should be ${expected}, ${found}.`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function requireNames(path: string, part: string, given: object, names: readonly string[]): void {
  const wrong = Object.keys(given).filter((name) => !names.includes(name));
  if (wrong.length === 0) return;
  const where = part === "" ? "" : ` in "${part}"`;
  const what = wrong.map((name) => `"${name}"`).join(", ");
  throw new CommandFault(
    1,
    `${path}: ${what}${where} ${wrong.length === 1 ? "is" : "are"} not known. Known are ${names.join(", ")}.`,
  );
}
