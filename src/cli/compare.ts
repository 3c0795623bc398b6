import type { Figure, Study } from "../index.ts";
import { CommandFault } from "./fault.ts";
import { givenOptions } from "./options.ts";
import { jsonOf } from "./read-files.ts";
import { textTable } from "./text-table.ts";

/** One figure of two studies. */
interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly first?: number;
  readonly second?: number;
  readonly difference?: number;
  /** 95 % intervals, where the studies have them. */
  readonly firstInterval?: readonly [number, number];
  readonly secondInterval?: readonly [number, number];
}

/** `dutycycle compare`: the figures of two studies side by side. */
export async function compare(args: readonly string[]): Promise<string> {
  const { values, positionals } = givenOptions("compare", args, {
    json: { type: "boolean", default: false },
  });
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    const count =
      positionals.length === 0
        ? "none was"
        : `${positionals.length} ${positionals.length === 1 ? "was" : "were"}`;
    throw new CommandFault(
      2,
      `compare takes two studies, and ${count} given. For example: dutycycle compare before/study.json after/study.json`,
    );
  }
  const studies = [await studyOf(first), await studyOf(second)] as const;
  const rows = comparedFigures(...studies);
  if (values.json) return JSON.stringify(rows, undefined, 2);
  return compareText([first, second], studies, rows);
}

const A_STUDY = "a study, as dutycycle study writes it (study.json)";

async function studyOf(path: string): Promise<Study> {
  const found = (await jsonOf(path, A_STUDY)) as Partial<Study> | null;
  const isStudy =
    typeof found?.provenance?.fingerprint === "string" &&
    Array.isArray(found.chapters) &&
    found.chapters.every((chapter) => Array.isArray(chapter?.figures));
  if (!isStudy) throw new CommandFault(1, `${path} is not ${A_STUDY}: it is JSON of something else.`);
  return found as Study;
}

const figuresOf = (study: Study): Map<string, Figure> =>
  new Map(study.chapters.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure])));

/** Every figure of either study, in their order; a figure under another unit is another figure. */
export function comparedFigures(first: Study, second: Study): ComparedFigure[] {
  const [before, after] = [figuresOf(first), figuresOf(second)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id) => {
    const [a, b] = [before.get(id), after.get(id)];
    if (a !== undefined && b !== undefined && a.unit !== b.unit)
      return [comparedFigure(id, a, undefined), comparedFigure(id, undefined, b)];
    return [comparedFigure(id, a, b)];
  });
}

function comparedFigure(id: string, a: Figure | undefined, b: Figure | undefined): ComparedFigure {
  const { label, unit } = (a ?? b) as Figure;
  const interval = (figure: Figure | undefined): readonly [number, number] | undefined =>
    figure?.low === undefined || figure.high === undefined ? undefined : [figure.low, figure.high];
  const [firstInterval, secondInterval] = [interval(a), interval(b)];
  return {
    ...{ id, label, unit },
    ...(a?.value === undefined ? {} : { first: a.value }),
    ...(b?.value === undefined ? {} : { second: b.value }),
    ...(a?.value === undefined || b?.value === undefined ? {} : { difference: b.value - a.value }),
    ...(firstInterval === undefined ? {} : { firstInterval }),
    ...(secondInterval === undefined ? {} : { secondInterval }),
  };
}

function compareText(
  paths: readonly [string, string],
  studies: readonly [Study, Study],
  rows: readonly ComparedFigure[],
): string {
  const [a, b] = studies;
  const same = a.provenance.fingerprint === b.provenance.fingerprint;
  return [
    "# Two studies side by side",
    "",
    ...studies.map(
      ({ title, period, provenance }, index) =>
        `${index === 0 ? "First" : "Second"}: ${paths[index]}: ${title}, ${period}, fingerprint ${provenance.fingerprint}, version ${provenance.version}.`,
    ),
    same
      ? "Both were made of the same inputs."
      : "They were made of different inputs: a difference may come from the data, the settings or the city.",
    "",
    ...textTable(
      ["figure", "unit", "first", "second", "difference"],
      rows.map(({ label, unit, first, second, difference, firstInterval, secondInterval }) => [
        label,
        unit === "share" ? "%" : unit,
        valueText(first, unit, firstInterval),
        valueText(second, unit, secondInterval),
        difference === undefined ? "-" : `${difference > 0 ? "+" : ""}${numberText(difference, unit)}`,
      ]),
    ),
    "",
    "In brackets: 95 % intervals, where a study has them. A difference within both intervals may be chance.",
  ].join("\n");
}

function valueText(
  value: number | undefined,
  unit: string,
  interval: readonly [number, number] | undefined,
): string {
  if (value === undefined) return "-";
  if (interval === undefined) return numberText(value, unit);
  return `${numberText(value, unit)} (${numberText(interval[0], unit)} to ${numberText(interval[1], unit)})`;
}

function numberText(value: number, unit: string): string {
  return (unit === "share" ? 100 * value : value).toLocaleString("en-US", { maximumFractionDigits: 2 });
}
