import type { Service } from "../quantity/duty-span.ts";

/** Whose calls, whose time. */
export interface StudyScope {
  readonly service?: Service;
  readonly roles?: readonly string[];
}
