import type { FireUseOptions } from "../coverage/fire-use.ts";
import type { ClockStart, ClockStop } from "../coverage/response-standard.ts";
import type { Period } from "../quantity/instant.ts";
import type { Assumption, CallColumns } from "../records/call-columns.ts";
import type { CallTable } from "../records/call-table.ts";
import type { CleaningRule } from "../records/cleaning-rules.ts";
import type { ReadReport } from "../records/read-rows.ts";
import type { Roster } from "../records/roster.ts";
import type { StaffingInput } from "../staffing/staffing-input.ts";
import type { TravelModel } from "../travel/travel-minutes.ts";
import type { MergerPart } from "./merger-part.ts";
import type { ReleaseRules } from "./release-rules.ts";
import type { Table } from "./table.ts";

/** A number that the department itself has published, to be held against the study's. */
export interface DepartmentTotal {
  /** What the department calls it, and where it stands. */
  readonly label: string;
  readonly measure: "calls" | "responses" | "committedHours" | "onDutyHours";
  readonly service: "police" | "fire" | "ems" | "all";
  readonly value: number;
  /** Default: the whole of the records. */
  readonly period?: Period;
}

/** What the city wants of its response times: so many calls within so much time. */
export interface StudyGoal {
  readonly label: string;
  readonly service: "police" | "fire" | "ems";
  readonly clockStart: ClockStart;
  readonly clockStop: ClockStop;
  readonly limitSeconds: number;
  /** Share of calls within the limit that the city wants, in (0, 1]. */
  readonly share: number;
  /** Only calls of these types, as the records write them. */
  readonly types?: readonly string[];
}

/** A fire station, and where it stands. */
export interface StudyStation {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** The police side: who counts as patrol, and what the city has, wants and pays. */
export interface PolicePart
  extends Omit<StaffingInput, "workload" | "arrivals" | "serviceTimes" | "population" | "targets"> {
  /** Roles that are patrol; default: every role. */
  readonly roles?: readonly string[];
  /** Shifts to choose from, for the schedule: weeks of so many days of so many hours, starting so often. */
  readonly shifts?: { readonly hours: number; readonly daysOn: number; readonly everyMinutes?: number };
}

/** The fire side. */
export interface FirePart
  extends Pick<
    FireUseOptions,
    "roles" | "workingFireTypes" | "paidPersonHours" | "firstDue" | "responseForce" | "categories"
  > {
  /**
   * How many people are to be together on scene, and how soon after the first unit is notified: measured on calls of `workingFireTypes`
   * (else on all), unless `responseForce` is given.
   */
  readonly force?: { readonly personnel: readonly number[]; readonly limitSeconds: number };
  readonly stations?: readonly StudyStation[];
  /** How distance becomes minutes on the road; default 0.65 minutes and 1.7 minutes a mile (RAND). */
  readonly travel?: TravelModel;
  /** Minutes of travel that count as near enough; default 4. */
  readonly travelLimitMinutes?: number;
}

/** What a study is made of. Only `calls` must be there; every chapter is made of what is given. */
export interface StudyInput {
  readonly calls: CallTable;
  readonly roster?: Roster;
  readonly title?: string;
  readonly place?: string;
  /** Of the document, as it should stand there. Nothing reads a clock. */
  readonly date?: string;
  /** Of intervals that are drawn; default 1. */
  readonly seed?: number;
  /** What the reader of the calls said: faults, rows, columns, and what was taken for granted. */
  readonly issues?: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  readonly rows?: { readonly read: number; readonly used: number; readonly rejected: number };
  readonly columns?: CallColumns;
  readonly formats?: ReadReport["formats"];
  readonly assumptions?: readonly Assumption[];
  /** The same of the roster. */
  readonly rosterIssues?: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  readonly rosterAssumptions?: readonly Assumption[];
  /** Exclusion rules, in order; default `cpsmRules`. */
  readonly cleaning?: readonly CleaningRule[];
  /** Residents. */
  readonly population?: number;
  readonly targets?: StaffingInput["targets"];
  readonly police?: PolicePart;
  readonly fire?: FirePart;
  readonly goals?: readonly StudyGoal[];
  /** The department's own figures, to be reconciled with. */
  readonly totals?: readonly DepartmentTotal[];
  /** Two departments, forms of merging them, and what else could be done. */
  readonly merger?: MergerPart;
  /** Tables of the user's own; they go through the release as every other. */
  readonly tables?: readonly Table[];
  /** `false`: nothing is hidden, not for release. */
  readonly release?: Partial<ReleaseRules> | false;
  /** Told after each chapter. */
  readonly onProgress?: (progress: StudyProgress) => void;
  readonly signal?: AbortSignal;
}

export interface StudyProgress {
  /** The chapter that is next, by title; `done` at the end. */
  readonly step: string;
  /** In [0, 1]. */
  readonly share: number;
}
