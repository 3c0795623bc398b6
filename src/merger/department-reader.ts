import * as z from "zod/mini";
import { describe } from "../quantity/error.ts";
import { recordFaults } from "../records/record-faults.ts";
import type { Department } from "./department.ts";
import type { DepartmentIssue, ParsedDepartment } from "./department-issue.ts";
import { departmentSchema } from "./department-schema.ts";

/** What `parseDepartment` does once it is loaded. */
export function readDepartment(json: unknown): ParsedDepartment {
  let value = json;
  if (typeof json === "string") {
    try {
      value = JSON.parse(json);
    } catch (error) {
      return { issues: [{ path: "", expected: "JSON", received: describe((error as Error).message) }] };
    }
  }
  const checked = departmentSchema().schema.safeParse(value);
  if (!checked.success) return { issues: recordFaults(value, checked.error) };
  const issues = faultsBetweenFields(checked.data);
  return issues.length > 0 ? { issues } : { department: checked.data, issues };
}

/** What `departmentJsonSchema` does once it is loaded. */
export function jsonSchemaOfDepartment(): Record<string, unknown> {
  const { schema, meaning } = departmentSchema();
  return { ...z.toJSONSchema(schema, { metadata: meaning }), title: "Department" };
}

/** What no schema of single fields can see. */
function faultsBetweenFields(department: Department): DepartmentIssue[] {
  const issues: DepartmentIssue[] = [];
  const check = (holds: boolean, path: string, expected: string, received: unknown): void => {
    if (!holds) issues.push({ path, expected, received: describe(received) });
  };
  department.posts.forEach((post, index) => {
    const { scheduledHours, absenceHours, dualTrainingHours = 0, steps } = post;
    const present = scheduledHours - absenceHours;
    const path = `posts.${index}`;
    check(present > 0, `${path}.absenceHours`, `a value < ${scheduledHours}, scheduledHours`, absenceHours);
    check(
      present <= 0 || dualTrainingHours < present,
      `${path}.dualTrainingHours`,
      `a value < ${present}, scheduledHours - absenceHours`,
      dualTrainingHours,
    );
    if (steps !== undefined) {
      const people = steps.reduce((sum, step) => sum + step.people, 0);
      check(people > 0, `${path}.steps`, "steps with somebody on them", steps);
    }
  });
  const ids = (department.stations ?? []).map(({ id }) => id);
  ids.forEach((id, index) => {
    check(ids.indexOf(id) === index, `stations.${index}.id`, "an id of its own", id);
  });
  (department.apparatus ?? []).forEach(({ station }, index) => {
    const isKnown = station === undefined || ids.includes(station);
    check(isKnown, `apparatus.${index}.station`, `the id of a station: ${ids.join(", ") || "none"}`, station);
  });
  return issues;
}
