import { basename, dirname, join } from "node:path";
import {
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
} from "../index.ts";
import { ofSettings, readConfig } from "./config.ts";
import { readDepartments } from "./departments.ts";
import { CommandFault } from "./fault.ts";
import { callsText, rosterText } from "./file-text.ts";
import { firstPageText } from "./first-page-text.ts";
import { givenOptions, oneFile } from "./options.ts";
import { requireDocument, requireFolder, writeText } from "./output.ts";
import { ProgressLine, withProgress } from "./progress.ts";
import { ofFile } from "./read-files.ts";
import { meaningOf, readerOptions, serviceOf } from "./reader-options.ts";
import { type StudyFiles, townFiles } from "./study-files.ts";

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
  const config = configPath === undefined ? {} : await readConfig(configPath, zone);
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
