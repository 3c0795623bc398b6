import type * as z from "zod/mini";
import { describe } from "../quantity/error.ts";
import type { IssueLog } from "./issue.ts";

/** What is wrong at one place of an object. */
export interface RecordFault {
  /** Keys and indices from the outside in, joined by dots: `responses.0.clearedAt`. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** Raises an issue for every fault that a schema found in a record: its path, what was expected there, what came. */
export function reportFaults(issues: IssueLog, row: number, record: unknown, error: z.core.$ZodError): void {
  for (const { path, expected, received } of recordFaults(record, error)) {
    issues.add("invalid-record", row, path, expected, received);
  }
}

/** Every fault that a schema found; a field that it does not know is one, under its own path. */
export function recordFaults(record: unknown, error: z.core.$ZodError): RecordFault[] {
  return error.issues.flatMap((fault): RecordFault[] => {
    const at = (path: readonly PropertyKey[], expected: string): RecordFault => ({
      path: path.join("."),
      expected,
      received: describe(valueAt(record, path)),
    });
    if (fault.code !== "unrecognized_keys") return [at(fault.path, expectedOf(fault))];
    return fault.keys.map((key) => at([...fault.path, key], "no field of this name"));
  });
}

function expectedOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case "invalid_type":
      return `type ${fault.expected}`;
    case "invalid_value":
      return `one of ${fault.values.join(", ")}`;
    case "too_small":
      return `a value ${fault.inclusive ? ">=" : ">"} ${fault.minimum}`;
    case "too_big":
      return `a value ${fault.inclusive ? "<=" : "<"} ${fault.maximum}`;
    default:
      return fault.message;
  }
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
