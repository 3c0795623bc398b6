import type * as z from "zod/mini";
import { describe } from "../quantity/error.ts";
import type { IssueLog } from "./issue.ts";

/** Raises an issue for every fault that a schema found in a record: its path, what was expected there, what came. */
export function reportFaults(issues: IssueLog, row: number, record: unknown, error: z.core.$ZodError): void {
  for (const fault of error.issues) {
    issues.add(
      "invalid-record",
      row,
      fault.path.join("."),
      expectedOf(fault),
      describe(valueAt(record, fault.path)),
    );
  }
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
