import { basename, dirname, join } from "node:path";
import {
  type MergerPart,
  type ReadCallsOptions,
  type ReadRosterOptions,
  readCalls,
  readRoster,
  type Study,
  type StudyInput,
  studyCsv,
  studyHtml,
  studyJson,
  studyMarkdown,
  study as studyOf,
  syntheticTown,
  townCsv,
} from "../index.ts";
import { type Config, ofSettings, readConfig } from "./config.ts";
import { readDepartments } from "./departments.ts";
import { CommandFault } from "./fault.ts";
import { callsText, rosterText } from "./file-text.ts";
import { firstPageText } from "./first-page-text.ts";
import { givenOptions, oneFile } from "./options.ts";
import { requireDocument, requireFolder, writeText } from "./output.ts";
import { ProgressLine, withProgress } from "./progress.ts";
import { ofFile } from "./read-files.ts";
import { meaningOf, readerOptions, serviceOf } from "./reader-options.ts";
import { townMerger } from "./town-merger.ts";

/** The two files of a study, and what is known of them beforehand. */
interface StudyFiles {
  readonly calls: string;
  readonly callOptions: ReadCallsOptions;
  readonly roster: string | undefined;
  readonly rosterOptions: ReadRosterOptions;
  readonly config: Config;
  readonly merger?: MergerPart | undefined;
}

/** What a made-up town would like to know, so that every chapter has something to say. */
const TOWN_DAYS = 56;

/** `dutycycle study`: reads, measures, and writes the study for people and for programs. */
export async function study(args: readonly string[]): Promise<string> {
  const { values, positionals } = givenOptions("study", args, {
    calls: { type: "string" },
    "time-zone": { type: "string" },
    roster: { type: "string" },
    config: { type: "string" },
    departments: { type: "string" },
    service: { type: "string" },
    out: { type: "string", default: "out" },
    seed: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const paths = [...positionals, ...(values.calls === undefined ? [] : [values.calls])];
  const [path, ...more] = paths;
  if (more.length > 0) throw new CommandFault(2, oneFile("study", paths));
  const seed = seedOf(values.seed);
  const service = serviceOf(values.service);
  const { "time-zone": zone, roster, config: configPath, departments, out, json } = values;
  if (path === undefined && (zone ?? roster ?? configPath ?? departments ?? service) !== undefined) {
    throw new CommandFault(
      2,
      `${oneFile("study", [])}. Without any file and option, a made-up town is studied.`,
    );
  }
  if (!json) (isDocument(out) ? requireDocument : requireFolder)(out);
  const config = configPath === undefined ? {} : await readConfig(configPath);
  const merger = departments === undefined ? undefined : await readDepartments(departments);
  const files =
    path === undefined
      ? await townFiles(isDocument(out) ? dirname(out) : out, seed ?? 1)
      : {
          ...{ calls: path, callOptions: readerOptions(config, zone, service), roster, config, merger },
          rosterOptions: {
            ...(service === undefined ? {} : { service }),
            ...config.roster,
            timeZone: zone ?? config.timeZone ?? "",
          } as ReadRosterOptions,
        };
  const { found, text } = await ofSettings({ config: configPath, departments }, async () => {
    const { input, text } = await readInput(files, seed);
    return { found: await studied(input), text };
  });
  requireTimed(found, files.calls);
  if (json) return studyJson(found).trimEnd();
  const written = await writeStudy(out, found, text);
  return [...text, "", ...firstPageText(found), "", written].join("\n");
}

function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (text.trim() !== "" && Number.isFinite(seed)) return seed;
  throw new CommandFault(2, `--seed is a number, and "${text}" was given.`);
}

/** The made-up town as a city would have it: an export and a roster in files, read like any other. */
async function townFiles(out: string, seed: number): Promise<StudyFiles> {
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

/** Reads both files; `text` is what is to be said of them. */
async function readInput(
  { calls: path, callOptions, roster: rosterPath, rosterOptions, config, merger }: StudyFiles,
  seed: number | undefined,
): Promise<{ readonly input: StudyInput; readonly text: readonly string[] }> {
  const { calls, ...report } = await withProgress(path, (onProgress) =>
    ofFile(path, (source) => readCalls(source, { ...callOptions, onProgress })),
  );
  const roster =
    rosterPath === undefined
      ? undefined
      : await ofFile(rosterPath, (source) => readRoster(source, rosterOptions));
  const { timeZone: _, calls: __, roster: ___, ...known } = config;
  const { issues, rows, columns, assumptions, formats } = report;
  const input: StudyInput = {
    title: `A staffing study of ${basename(path)}`,
    ...known,
    ...(seed === undefined ? {} : { seed }),
    ...{ calls, issues: { total: issues.total, byKind: issues.byKind }, rows, columns, assumptions, formats },
    ...(roster === undefined ? {} : rosterInput(roster)),
    ...(merger && { merger }),
  };
  const sizes = { calls: calls.length, responses: calls.responseCount };
  const text = [
    ...callsText(report, meaningOf(callOptions), sizes),
    ...(roster === undefined ? [] : ["", ...rosterText(roster)]),
  ];
  return { input, text };
}

function rosterInput({
  roster,
  issues,
  assumptions,
}: Awaited<ReturnType<typeof readRoster>>): Partial<StudyInput> {
  return {
    roster,
    rosterIssues: { total: issues.total, byKind: issues.byKind },
    rosterAssumptions: assumptions,
  };
}

async function studied(input: StudyInput): Promise<Study> {
  const line = new ProgressLine();
  try {
    return await studyOf({
      ...input,
      onProgress: ({ step, share }) => line.say(`${Math.round(100 * share)} %: ${step}`),
    });
  } finally {
    line.end();
  }
}

/** What no chapter but the first can be made of is no study: `inspect` says the same in fewer pages. */
function requireTimed({ chapters, provenance }: Study, path: string): void {
  if (chapters.some(({ id }) => id !== "data")) return;
  throw new CommandFault(
    1,
    `${path}: no study can be made of its ${provenance.calls.toLocaleString("en-US")} calls. That takes times: when units were sent or arrived and when they were free again, or when calls came in and when somebody arrived. What it holds: dutycycle inspect ${path}`,
  );
}

const isDocument = (out: string): boolean => /\.html?$/i.test(out);

/** Writes the document alone, or everything into a folder; says what was written. */
async function writeStudy(out: string, found: Study, text: readonly string[]): Promise<string> {
  if (isDocument(out)) {
    await writeText(out, await studyHtml(found));
    return `Written: ${out}`;
  }
  await writeText(join(out, "study.html"), await studyHtml(found));
  await writeText(join(out, "study.md"), await studyMarkdown(found));
  await writeText(join(out, "study.json"), studyJson(found));
  await writeText(join(out, "files.md"), `${text.join("\n")}\n`);
  const tables = await studyCsv(found);
  for (const { name, text: table } of tables) await writeText(join(out, "tables", name), table);
  return `Written to ${out}/: study.html (open it), study.md, study.json, files.md, and ${tables.length} files in tables/.`;
}
