import type * as z from "zod/mini";
import { describe } from "../quantity/error.ts";
import type { DepartmentIssue } from "./department-issue.ts";

/** Every fault that a schema found; a field that it does not know is one, under its own path. */
export function departmentFaults(department: unknown, error: z.core.$ZodError): DepartmentIssue[] {
  return error.issues.flatMap((fault): DepartmentIssue[] => {
    const at = (path: readonly PropertyKey[], expected: string): DepartmentIssue => ({
      path: path.join("."),
      expected,
      received: describe(valueAt(department, path)),
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
