import { describe } from "../quantity/error.ts";
import type { IssueLog } from "./issue.ts";

/** What a field of a record given as an object may hold: a text, a finite number, one of these words. */
type FieldRule = { readonly isOptional?: true } & (
  | { readonly type: "string" }
  | { readonly type: "number"; readonly above?: number; readonly least?: number; readonly most?: number }
  | { readonly words: readonly string[] }
);

/** The fields of a record: a rule for each, or the shape of the records in its list. */
export interface RecordShape {
  readonly [field: string]: FieldRule | readonly [RecordShape];
}

export const TEXT = { type: "string" } as const;
export const OPTIONAL_TEXT = { type: "string", isOptional: true } as const;

/**
 * The record with the fields of its shape alone; `undefined` where something is wrong, each fault an issue with its path from the
 * outside in (`responses.0.clearedAt`), what was expected there and what came.
 */
export function shapedRecord<Shaped>(
  record: unknown,
  shape: RecordShape,
  issues: IssueLog,
  row: number,
): Shaped | undefined {
  let isSound = true;
  const kept = keptFields(record, shape, [], (path, expected, received) => {
    isSound = false;
    issues.add("invalid-record", row, path.join("."), expected, describe(received));
  });
  return isSound ? (kept as Shaped) : undefined;
}

type Path = readonly (string | number)[];
type Report = (path: Path, expected: string, received: unknown) => void;

function keptFields(record: unknown, shape: RecordShape, path: Path, report: Report): unknown {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return report(path, "type object", record);
  }
  const kept: Record<string, unknown> = {};
  for (const [field, rule] of Object.entries(shape)) {
    const value = (record as Record<string, unknown>)[field];
    if ("length" in rule) {
      kept[field] = keptRecords(value, rule[0], [...path, field], report);
      continue;
    }
    const expected = value === undefined && rule.isOptional ? undefined : expectedOf(value, rule);
    if (expected !== undefined) report([...path, field], expected, value);
    else if (value !== undefined) kept[field] = value;
  }
  return kept;
}

function keptRecords(list: unknown, shape: RecordShape, path: Path, report: Report): unknown {
  if (!Array.isArray(list)) return report(path, "type array", list);
  return Array.from(list, (record, index) => keptFields(record, shape, [...path, index], report));
}

/** What the rule asks for, where the value is not that. */
function expectedOf(value: unknown, rule: FieldRule): string | undefined {
  if ("words" in rule) {
    return rule.words.includes(value as string) ? undefined : `one of ${rule.words.join(", ")}`;
  }
  if (rule.type === "string") return typeof value === "string" ? undefined : "type string";
  if (typeof value !== "number" || !Number.isFinite(value)) return "type number";
  const { above = -Infinity, least = -Infinity, most = Infinity } = rule;
  if (value <= above) return `a value > ${above}`;
  if (value < least) return `a value >= ${least}`;
  return value > most ? `a value <= ${most}` : undefined;
}
