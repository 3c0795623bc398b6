import { INITIATORS } from "../../records/call.ts";
import { measureWorkload } from "../../workload/measure-workload.ts";
import { serviceTimes } from "../../workload/service-time.ts";
import type { Workload, WorkloadGroup } from "../../workload/workload.ts";
import { capital } from "../capital.ts";
import { workloadChart } from "../charts/workload-heat-map.ts";
import { numberText } from "../number-text.ts";
import { onePersonText } from "../one-person.ts";
import { type StudyCase, workloadOptions } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyScope } from "../study-scope.ts";
import type { Table } from "../table.ts";
import { weekColumns, weekRows } from "../week-grid.ts";
import { unitsText, whose, workloadFigures } from "../workload-figures.ts";

export const CLASS_NAMES = {
  community: "Calls from the community",
  officer: "Begun by an officer",
  unknown: "Origin not recorded",
  directed: "Directed patrol",
  "out-of-service": "Out of service",
} as const;

/** How much of officers' time do calls take, whose calls, where and of what kind? */
export function workloadChapter(study: StudyCase): Chapter | undefined {
  const { police, policeWorkload: workload, periodText: period } = study;
  if (police === undefined || workload === undefined) return undefined;
  const tables = [
    classTable(workload, period),
    shareByHour(workload, period),
    groupTable(study, police, "type"),
    groupTable(study, police, "area"),
    groupTable(study, police, "role"),
    serviceTimeTable(study, police),
  ];
  return {
    id: "workload",
    title: whose(police) === "" ? "Workload" : "Police workload",
    question: "What share of officers' time on duty do calls take?",
    paragraphs: [`${headline(workload, police)}${onePersonText(study, police)}`],
    figures: workloadFigures(workload, police, period),
    tables: tables.filter((table) => table !== undefined),
    charts: workload.onDutyHours === undefined ? [] : [workloadChart(workload, { share: "committedShare" })],
    notes: [
      "A unit on two calls at once counts once. A unit is committed from its dispatch (else its arrival) until it clears.",
      "What is not committed is not recorded as committed; the records do not say what it was used for.",
      ...(workload.sharesAreUpperBounds ? ["The roster is estimated: every share is an upper bound."] : []),
    ],
  };
}

function headline(workload: Workload, scope: StudyScope): string {
  const hours = numberText(workload.committedHours, { decimals: 0 });
  const base = `${capital(unitsText(scope))} spent ${hours} personnel-hours committed to recorded activities.`;
  if (workload.callShare === undefined) {
    return `${base} Without a roster of who was on duty there is no share of time.`;
  }
  const onDuty = numberText(workload.onDutyHours ?? 0, { decimals: 0 });
  const community = numberText(workload.shareByInitiator?.community ?? 0, { unit: "share" });
  return `${base} Of ${onDuty} personnel-hours on duty, ${community} went to calls from the community and ${numberText(workload.callShare, { unit: "share" })} to calls of any origin. The rest of the time is not recorded as committed to a call.`;
}

function classTable(workload: Workload, period: string): Table {
  const { committedHoursByInitiator, shareByInitiator, committedHours, committedShare } = workload;
  return {
    id: "hours-by-class",
    title: "Committed time by who began the activity",
    columns: [
      { key: "class", label: "Activity", kind: "text" },
      { key: "hours", label: "Committed", unit: "personnel-hours", decimals: 0, kind: "number" },
      { key: "ofCommitted", label: "Of committed time", kind: "share" },
      { key: "share", label: "Of time on duty", kind: "share" },
    ],
    rows: [
      ...INITIATORS.map((initiator) => ({
        class: CLASS_NAMES[initiator],
        hours: committedHoursByInitiator[initiator],
        ofCommitted: committedHours > 0 ? committedHoursByInitiator[initiator] / committedHours : undefined,
        share: shareByInitiator?.[initiator],
      })),
      {
        class: "All",
        hours: committedHours,
        ofCommitted: committedHours > 0 ? 1 : undefined,
        share: committedShare,
        isTotal: true,
      },
    ],
    ...{
      period,
      source: "measureWorkload",
      denominator: "committed hours; hours on duty of units that the roster knows",
    },
  };
}

/** The week as a grid: hours down, days across. */
export function shareByHour(workload: Workload, period: string): Table | undefined {
  if (workload.onDutyHours === undefined) return undefined;
  return {
    id: "share-by-hour-of-week",
    title: "Share of time on duty committed, by hour of the week",
    columns: weekColumns({ kind: "share", decimals: 0 }),
    rows: weekRows(workload.byHourOfWeek.map(({ committedShare }) => committedShare)),
    ...{ period, source: "measureWorkload", denominator: "personnel-hours on duty in that hour of the week" },
  };
}

const GROUPS = { type: "Type of call", area: "Area", role: "Role" } as const;

function groupTable(study: StudyCase, scope: StudyScope, by: "type" | "area" | "role"): Table | undefined {
  const workload = measureWorkload(study.cleaned, { ...workloadOptions(study.input, scope), by });
  const groups = workload.groups ?? [];
  if (groups.length < 2) return undefined;
  // A roster of some areas only: its units go to the others as well, so that their shares would leave out that work.
  const known = groups.filter(({ callShare }) => callShare !== undefined);
  const hasShares = known.length > 0 && (by !== "area" || known.length === groups.length);
  const row = (group: Pick<WorkloadGroup, "calls" | "responses" | "committedHours" | "callShare">) => ({
    calls: group.calls,
    responses: group.responses,
    hours: group.committedHours,
    ofCommitted: workload.committedHours > 0 ? group.committedHours / workload.committedHours : undefined,
    ...(hasShares && { callShare: group.callShare }),
  });
  // A call counts in every role that answered it, so that roles do not add up.
  const total = by === "role" ? [] : [{ [by]: "All", ...row(workload), isTotal: true }];
  return {
    id: `workload-by-${by}`,
    title: `Workload by ${GROUPS[by].toLowerCase()}`,
    columns: [
      { key: by, label: GROUPS[by], kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "responses", label: "Responses", kind: "count" },
      { key: "hours", label: "Committed", unit: "personnel-hours", kind: "number" },
      { key: "ofCommitted", label: "Of committed time", kind: "share" },
      ...(hasShares
        ? [{ key: "callShare", label: "Of time on duty, on calls", kind: "share" } as const]
        : []),
    ],
    rows: [...groups.map((group) => ({ [by]: group.key, ...row(group) })), ...total],
    ...(scope.service && { service: scope.service }),
    ...{
      period: study.periodText,
      source: "measureWorkload",
      denominator: `all committed hours${hasShares ? "; hours on duty of that group" : ""}`,
    },
  };
}

function serviceTimeTable(study: StudyCase, { service }: StudyScope): Table | undefined {
  const scope = service === undefined ? {} : { service };
  const rows = (["community", "officer", "unknown"] as const).flatMap((initiator) =>
    serviceTimes(study.cleaned, { ...scope, initiators: [initiator] }).map((row) => ({
      ...row,
      class: CLASS_NAMES[initiator],
    })),
  );
  if (rows.length === 0) return undefined;
  return {
    id: "service-times",
    title: "What a call takes",
    columns: [
      { key: "class", label: "Activity", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "unitsPerCall", label: "Units a call", kind: "number", decimals: 2 },
      { key: "primaryMinutes", label: "First unit", unit: "minutes", kind: "number" },
      { key: "officerMinutesPerCall", label: "All units", unit: "officer-minutes a call", kind: "number" },
    ],
    rows: rows.map(({ class: name, calls, unitsPerCall, primaryMinutes, officerMinutesPerCall }) => ({
      ...{ class: name, calls, unitsPerCall, primaryMinutes, officerMinutesPerCall },
    })),
    ...{ period: study.periodText, source: "serviceTimes" },
    note: "Raw times: a unit on two calls at once counts on both. CPSM's third number of 60 is the officer-minutes of a call.",
  };
}
