import { DutycycleError, requireOptions, requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import { known } from "../quantity/known.ts";
import { requireCalls } from "../workload/arguments.ts";
import { coverageChapter } from "./chapters/coverage.ts";
import { dataQualityChapter } from "./chapters/data-quality.ts";
import { columnsTable } from "./chapters/data-quality-tables.ts";
import { fireChapter } from "./chapters/fire.ts";
import { goalsChapter } from "./chapters/goals.ts";
import { mergerChapter } from "./chapters/merger.ts";
import { peaksChapter } from "./chapters/peaks.ts";
import { responseTimesChapter } from "./chapters/response-times.ts";
import { scheduleChapter } from "./chapters/schedule.ts";
import { staffingChapter, usedMethodCards } from "./chapters/staffing.ts";
import { workloadChapter } from "./chapters/workload.ts";
import { DEFINITIONS } from "./definitions.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { firstPage } from "./first-page.ts";
import { givenRelease, type ReleaseRules } from "./release-rules.ts";
import { releasedTables } from "./released.ts";
import { releasedChart } from "./released-charts.ts";
import { type StudyCase, studyCase } from "./study-case.ts";
import type { Chapter, Provenance, Study } from "./study-document.ts";
import type { StudyInput } from "./study-input.ts";
import type { Table } from "./table.ts";
import { VERSION } from "./version.ts";

type Step = readonly [string, (study: StudyCase) => Chapter | undefined | Promise<Chapter | undefined>];

/** The chapters in their order; each is left out where the input does not hold what it takes. */
const STEPS: readonly Step[] = [
  ["Assumptions and data quality", dataQualityChapter],
  ["Workload", workloadChapter],
  ["Peaks, and time with nobody free", peaksChapter],
  ["Response times", responseTimesChapter],
  ["Staffing methods", staffingChapter],
  ["Schedule", scheduleChapter],
  ["Use of fire crews", fireChapter],
  ["Coverage", coverageChapter],
  ["Goals and progress", goalsChapter],
  ["Merger", mergerChapter],
  ["Further tables", furtherTables],
];

const PARTS: readonly (keyof StudyInput)[] = [
  ...([
    "calls",
    "roster",
    "title",
    "place",
    "date",
    "seed",
    "issues",
    "rows",
    "columns",
    "formats",
    "assumptions",
  ] as const),
  ...(["rosterIssues", "rosterAssumptions", "cleaning", "population", "targets", "police", "fire"] as const),
  ...(["goals", "totals", "merger", "tables", "release", "onProgress", "signal"] as const),
];

/** Throws where a part that is looked into has another shape than its own. */
function requireShapes({ goals, totals, tables, police, fire, title, place, date }: StudyInput): void {
  for (const [name, list] of Object.entries({ goals, totals, tables, "fire.stations": fire?.stations })) {
    requireThat(list === undefined || Array.isArray(list), name, "a list", list);
  }
  for (const [name, part] of Object.entries({ police, fire })) {
    const isPart = part === undefined || (isObject(part) && !Array.isArray(part));
    requireThat(isPart, name, "an object", part);
  }
  for (const [name, text] of Object.entries({ title, place, date })) {
    requireThat(text === undefined || typeof text === "string", name, "a text", text);
  }
}

/** The body of `study`. */
export async function assembledStudy(input: StudyInput): Promise<Study> {
  requireOptions(input, PARTS);
  requireCalls(input.calls);
  requireShapes(input);
  const rules = givenRelease(input.release);
  const study = studyCase(input);
  const chapters: Chapter[] = [];
  for (const [place, [step, chapterOf]] of STEPS.entries()) {
    input.signal?.throwIfAborted();
    input.onProgress?.({ step, share: place / STEPS.length });
    const chapter = await chapterOf(study);
    if (chapter !== undefined) chapters.push(chapter);
  }
  const appendixTables = [columnsTable(study)].filter((table) => table !== undefined);
  requireNames(chapters, appendixTables);
  const released = rules === undefined ? chapters : releasedChapters(chapters, rules);
  const result: Study = {
    title: input.title ?? "Workload and staffing study",
    ...known({ place: input.place }),
    period: study.periodText,
    firstPage: firstPage(study, released),
    chapters: released,
    appendix: { definitions: DEFINITIONS, methods: usedMethodCards(study), tables: appendixTables },
    provenance: provenanceOf(input),
    ...(rules && { release: rules }),
  };
  input.onProgress?.({ step: "done", share: 1 });
  // A copy, so that nothing in it is the caller's or the library's own.
  return structuredClone(result);
}

function furtherTables({ input }: StudyCase): Chapter | undefined {
  const { tables = [] } = input;
  if (tables.length === 0) return undefined;
  const question = "What else did the city want shown?";
  return {
    id: "further-tables",
    title: "Further tables",
    question,
    tables,
    paragraphs: [],
    figures: [],
    charts: [],
    notes: [],
  };
}

function releasedChapters(chapters: readonly Chapter[], rules: ReleaseRules): readonly Chapter[] {
  const tables = releasedTables(
    chapters.flatMap((chapter) => chapter.tables),
    rules,
  );
  let place = 0;
  return chapters.map((chapter) => {
    const own = tables.slice(place, place + chapter.tables.length);
    place += chapter.tables.length;
    const shown = own.filter((table) => table !== undefined);
    const charts = chapter.charts.map((chart) => releasedChart(chart, rules));
    if (shown.length === own.length) return { ...chapter, charts, tables: shown };
    const note = "Tables by unit or by person are left out of what is released.";
    return { ...chapter, charts, tables: shown, notes: [...chapter.notes, note] };
  });
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TAKEN = ["content", "contents", "first-page", "appendix"];

/** Throws unless every chapter, table and figure has an id of its own; those of the input are the caller's. */
function requireNames(chapters: readonly Chapter[], others: readonly Table[]): void {
  const kinds = [
    chapters.map(({ id }) => id),
    [...chapters.flatMap(({ tables }) => tables), ...others].map(({ id }) => id),
    chapters.flatMap(({ figures }) => figures.map(({ id }) => id)),
  ];
  for (const ids of kinds) {
    const seen = new Set(TAKEN);
    for (const id of ids) {
      if (typeof id === "string" && NAME.test(id) && !seen.has(id)) {
        seen.add(id);
        continue;
      }
      const expected = "ids of small letters, digits and hyphens, each once in a study";
      throw new DutycycleError({ argument: "id", expected, received: id });
    }
  }
}

const COVERS =
  "every call, response and span of duty, in any order, and all settings but the date; " +
  "not the file that they were read from. Whoever has the same fingerprint and version gets the same document";

function provenanceOf(input: StudyInput): Provenance {
  const { calls, roster, onProgress: _, signal: __, date, issues, rosterIssues, ...settings } = input;
  const { seed = 1 } = input;
  const faults = [issues?.byKind, rosterIssues?.byKind];
  return {
    library: "dutycycle",
    version: VERSION,
    seed,
    ...known({ date }),
    timeZone: calls.timeZone,
    calls: calls.length,
    responses: calls.responseCount,
    rosterSpans: roster?.length ?? 0,
    fingerprint: fingerprintOf(calls, roster, { ...settings, seed, faults }),
    fingerprintCovers: COVERS,
  };
}
