/**
 * What happened: dispatch exports and rosters become columns, faults become issues, exclusions become rules.
 *
 * @module
 */

export type { CallForService, Initiator, UnitResponse } from "./call.ts";
export type { Assumption, CallColumns, CallField, ColumnSource } from "./call-columns.ts";
export { CallTable, type CallTableColumns, type TextColumn } from "./call-table.ts";
export { cleanCalls } from "./clean.ts";
export { type CleaningRule, cpsmRules } from "./cleaning-rules.ts";
export { csvText } from "./csv-text.ts";
export { type EstimateRosterOptions, estimateRoster } from "./estimate-roster.ts";
export type { Exclusion } from "./excluded-rows.ts";
export { callsFrom } from "./from-objects.ts";
export { type Issue, IssueLog } from "./issue.ts";
export { readCalls } from "./read-calls.ts";
export { readRoster } from "./read-roster.ts";
export type { ReadCallsOptions, ReadProgress, ReadReport } from "./read-rows.ts";
export { Roster } from "./roster.ts";
export type { RosterColumns, RosterField } from "./roster-columns.ts";
export { rosterFrom } from "./roster-from.ts";
export type { SpanMeaning } from "./roster-meaning.ts";
export { type DayName, type DutyPlan, type DutyPost, rosterFromPlan } from "./roster-plan.ts";
export type { ReadRosterOptions, RosterReport } from "./roster-report.ts";
export type { RowMeaning } from "./row-meaning.ts";
export type { TextSource } from "./source.ts";
export { type TownCsv, townCsv } from "./synthetic/town-csv.ts";
export { type SyntheticTown, syntheticTown } from "./synthetic.ts";
export type { ValueMap } from "./value-map.ts";
