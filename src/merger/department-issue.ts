import type { Department } from "./department.ts";

/** What is wrong at one place of a department's data. */
export interface DepartmentIssue {
  /** Keys and indices from the outside in, joined by dots: `posts.0.wage`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** A department where nothing is wrong, else what is. */
export interface ParsedDepartment {
  readonly department?: Department;
  readonly issues: readonly DepartmentIssue[];
}
