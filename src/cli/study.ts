import { createReadStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import {
  availability,
  type CallTable,
  cleanCalls,
  concurrency,
  csvText,
  DutycycleError,
  hourOfWeekName,
  measureWorkload,
  type ReadCallsOptions,
  type ReadRosterOptions,
  readCalls,
  readRoster,
  responseTimes,
  type Service,
  serviceTimes,
  syntheticTown,
  townCsv,
} from "../index.ts";
import { flatRow } from "./flat-row.ts";
import type { ServiceResults, StudyResults } from "./study-results.ts";
import { studyText } from "./study-text.ts";

interface StudyFiles {
  readonly title: string;
  readonly timeZone: string;
  readonly calls: string;
  readonly callOptions: Partial<ReadCallsOptions>;
  readonly roster: string | undefined;
  readonly rosterOptions: Partial<ReadRosterOptions>;
}

/** What a configuration may say; the time zone is said once, by --time-zone. */
const CONFIG_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  calls: ["columns", "service", "initiator", "role", "personnel", "maxHours"],
  roster: ["columns", "service", "role", "personnel", "basis"],
};

const TOWN_DAYS = 56;

/** `dutycycle study`: reads, cleans, measures, prints the summary and writes tables. */
export async function study(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "time-zone": { type: "string" },
      roster: { type: "string" },
      config: { type: "string" },
      service: { type: "string" },
      out: { type: "string", default: "out" },
      seed: { type: "string", default: "1" },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isFinite(seed)) {
    throw new DutycycleError({ argument: "--seed", expected: "a number", received: values.seed });
  }
  if (positionals.length > 1) {
    throw new DutycycleError({ argument: "study", expected: "one file of calls", received: positionals });
  }
  const [path] = positionals;
  if (
    path === undefined &&
    (values["time-zone"] ?? values.roster ?? values.config ?? values.service) !== undefined
  ) {
    throw new DutycycleError({
      argument: "study",
      expected: "a file of calls before its options (without any option, a made-up town is studied)",
      received: undefined,
    });
  }
  await mkdir(values.out, { recursive: true });
  const files = path === undefined ? await townFiles(values.out, seed) : await givenFiles(path, values);
  const results = await measure(files, seed);
  const text = studyText(results);
  console.log(text);
  await writeResults(values.out, results, text);
  console.log(`\nWritten to ${values.out}/: summary.md, workload.json, and tables as CSV.`);
}

/** The made-up town as a city would have it: an export and a roster in files, read like any other. */
async function townFiles(out: string, seed: number): Promise<StudyFiles> {
  const town = syntheticTown({ seed, days: TOWN_DAYS });
  const { calls, roster, callOptions, rosterOptions } = townCsv(town);
  await mkdir(join(out, "town"), { recursive: true });
  const paths = { calls: join(out, "town", "cad.csv"), roster: join(out, "town", "roster.csv") };
  await writeFile(paths.calls, calls);
  await writeFile(paths.roster, roster);
  const title = `A made-up town of ${town.population.toLocaleString("en-US")}, ${TOWN_DAYS} days, seed ${seed}`;
  return { title, timeZone: town.timeZone, ...paths, callOptions, rosterOptions };
}

async function givenFiles(
  calls: string,
  values: Partial<Record<"time-zone" | "roster" | "config" | "service", string>>,
): Promise<StudyFiles> {
  const timeZone = values["time-zone"];
  if (timeZone === undefined) {
    throw new DutycycleError({
      argument: "--time-zone",
      expected: 'the IANA zone of the wall clock in the file, such as "America/Los_Angeles"',
      received: undefined,
    });
  }
  const config = values.config === undefined ? {} : await readConfig(values.config);
  const service = values.service === undefined ? {} : { service: values.service as Service };
  return {
    ...{ title: calls, timeZone, calls, roster: values.roster },
    callOptions: { ...service, ...config.calls },
    rosterOptions: { ...service, ...config.roster },
  };
}

async function readConfig(
  path: string,
): Promise<{ readonly calls?: Partial<ReadCallsOptions>; readonly roster?: Partial<ReadRosterOptions> }> {
  const text = await readFile(path, "utf8");
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (error) {
    throw new DutycycleError({ argument: "--config", expected: "a JSON file", received: String(error) });
  }
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw new DutycycleError({
      argument: "--config",
      expected: '{ "calls": {…}, "roster": {…} }',
      received: config,
    });
  }
  for (const [part, known] of Object.entries(CONFIG_OPTIONS)) {
    const given = (config as Record<string, unknown>)[part] ?? {};
    const wrong =
      typeof given !== "object" ? [part] : Object.keys(given as object).filter((key) => !known.includes(key));
    if (wrong.length === 0) continue;
    throw new DutycycleError({
      argument: `--config, ${part}`,
      expected: `only ${known.join(", ")}`,
      received: wrong,
    });
  }
  const others = Object.keys(config).filter((part) => !Object.hasOwn(CONFIG_OPTIONS, part));
  if (others.length > 0) {
    throw new DutycycleError({
      argument: "--config",
      expected: '{ "calls": {…}, "roster": {…} }',
      received: others,
    });
  }
  return config;
}

async function measure(files: StudyFiles, seed: number): Promise<StudyResults> {
  const { timeZone } = files;
  const { calls, ...report } = await ofFile(files.calls, (source) =>
    readCalls(source, { ...files.callOptions, timeZone }),
  );
  const rosterReport =
    files.roster === undefined
      ? undefined
      : await ofFile(files.roster, (source) => readRoster(source, { ...files.rosterOptions, timeZone }));
  const { calls: cleaned, excluded } = cleanCalls(calls);
  const roster = rosterReport === undefined ? {} : { roster: rosterReport.roster };
  const services = servicesOf(cleaned).map((service): ServiceResults => {
    const only = service === undefined ? {} : { service };
    return {
      service,
      workload: measureWorkload(cleaned, { ...roster, ...only, seed }),
      byArea: measureWorkload(cleaned, { ...roster, ...only, seed, by: "area" }),
      responseTimes: responseTimes(calls, { by: "service" }).filter(
        ({ key }) => service === undefined || key === service,
      ),
      serviceTimes: serviceTimes(cleaned, { ...only, by: "type" }),
      concurrency: concurrency(cleaned, only),
      availability:
        rosterReport === undefined
          ? undefined
          : availability(cleaned, { roster: rosterReport.roster, ...only }),
    };
  });
  const byRole = measureWorkload(cleaned, { ...roster, seed, by: "role" });
  const { columns: _, maxHours: __, ...meaning } = files.callOptions;
  return { title: files.title, calls, report, meaning, excluded, rosterReport, services, byRole };
}

/** The services that the records tell apart; one `undefined` where they do not. */
function servicesOf(calls: CallTable): readonly (Service | undefined)[] {
  const found = measureWorkload(calls, { by: "service" }).groups ?? [];
  const services = found.map(({ key }) => key as Service);
  return services.length > 1 ? services : [undefined];
}

/** Reads a file; what cannot be used of it is said with its name. */
async function ofFile<Found>(
  path: string,
  read: (source: ReadableStream<Uint8Array>) => Promise<Found>,
): Promise<Found> {
  try {
    return await read(fileStream(path));
  } catch (error) {
    if (error instanceof DutycycleError && error.code === "unusable-file") {
      const isEmpty = error.received.includes("without a header");
      const hint = isEmpty ? "The file is empty." : "Columns under other names can be named in --config.";
      error.message = `${path}: ${error.message}. ${hint}`;
    }
    throw error;
  }
}

function fileStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 18 })) as ReadableStream<Uint8Array>;
}

async function writeResults(out: string, results: StudyResults, text: string): Promise<void> {
  const rows = <Row>(pick: (of: ServiceResults) => readonly Row[]): Record<string, unknown>[] =>
    results.services.flatMap((of) => pick(of).map((row) => ({ service: of.service, ...row })));
  const tables: Record<string, readonly Record<string, unknown>[]> = {
    "by-hour-of-week": rows(({ workload }) =>
      workload.byHourOfWeek.map((hour, index) => ({ hour: hourOfWeekName(index), ...hour })),
    ),
    "by-area": rows(({ byArea }) => (byArea.groups ?? []).map(({ byHourOfWeek: _, ...row }) => row)),
    "by-role": (results.byRole.groups ?? []).map(({ byHourOfWeek: _, ...row }) => row),
    "response-times": rows((of) => of.responseTimes),
    "service-times": rows((of) => of.serviceTimes),
    exclusions: results.excluded.map((row) => ({ ...row })),
    issues: [...results.report.issues].map((issue) => ({ ...issue })),
  };
  const workloads = results.services.map(({ service, workload }) => ({ service, ...workload }));
  await writeFile(join(out, "summary.md"), `${text}\n`);
  await writeFile(join(out, "workload.json"), `${JSON.stringify(workloads, undefined, 2)}\n`);
  for (const [name, table] of Object.entries(tables))
    await writeFile(join(out, `${name}.csv`), csvText(table.map(flatRow)));
}
