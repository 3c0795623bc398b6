import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { sum } from "../../stats/sum.ts";
import { type CallShare, fewText, HIDDEN_SHARES, hiddenParts } from "../few-calls.ts";
import type { StudyInput } from "../study-input.ts";
import type { Table } from "../table.ts";

/** How many calls were open at once; what few calls found is put together, so that no share stands for few of them. */
export function openTable(
  { concurrencyCalls: calls, concurrencyByEvent, concurrencyByTime }: FireUse,
  period: string,
  release: StudyInput["release"],
): Table | undefined {
  const most = Math.max(concurrencyByEvent.length, concurrencyByTime.length - 1);
  if (most < 1) return undefined;
  const partOf = (share: number): CallShare => ({ part: Math.round(share * calls), whole: calls });
  const found = (from: number, to: number): number => sum(concurrencyByEvent.slice(from - 1, to));
  const isFew = (from: number, to: number): boolean =>
    fewText(partOf(found(from, to)), release) !== undefined;
  let last = most;
  while (last > 1 && (isFew(last, most) || isFew(last, last))) last -= 1;
  const rows = Array.from({ length: last + 1 }, (_, open) => {
    const to = open === last ? most : open;
    return {
      open: to > open ? `${open} or more` : String(open),
      time: sum(concurrencyByTime.slice(open, to + 1)),
      events: open === 0 ? undefined : found(open, to),
    };
  });
  const hidden = hiddenParts(
    rows.slice(1).map(({ events = 0 }) => partOf(events)),
    release,
  );
  return {
    id: "fire-concurrency",
    title: "Calls open at once",
    columns: [
      { key: "open", label: "Calls open", kind: "text" },
      { key: "time", label: "Of the time", kind: "share" },
      { key: "events", label: "Of calls, found so many, itself included", kind: "share" },
    ],
    rows: rows.map((row, place) => (hidden[place - 1] ? { ...row, events: undefined } : row)),
    ...{ period, source: "concurrency", denominator: "clock time of the period; calls" },
    ...(hidden.includes(true) && { note: HIDDEN_SHARES.trim() }),
  };
}

/** Whether nobody said which units are an area's own. */
export function isInferred({ reliability }: FireUse): boolean {
  return reliability.assumptions.some(({ field }) => field === "firstDue");
}

/** What that does to the number. */
export const OWN_UNITS_INFERRED =
  "Which unit is an area's own was not given: it is inferred to be the one that came first there most often, which flatters the share.";

export function reliabilityTable(
  use: FireUse,
  period: string,
  release: StudyInput["release"],
): Table | undefined {
  const { reliability } = use;
  const rows = reliability.rows.filter(({ area, calls }) => area !== "all" && calls > 0);
  if (rows.length === 0) return undefined;
  const hidden = hiddenParts(
    rows.map(({ calls, ownFirst }) => ({ part: ownFirst, whole: calls })),
    release,
  );
  return {
    id: "first-due",
    title: "How often an area's own unit came first",
    columns: [
      { key: "area", label: "Area", kind: "text" },
      { key: "calls", label: "Calls", kind: "count" },
      { key: "reliability", label: "Own unit first", kind: "share" },
      { key: "low", label: "Low", kind: "share" },
      { key: "high", label: "High", kind: "share" },
    ],
    rows: rows.map(({ area, calls, reliability: share, low, high }, place) => ({
      ...{ area, calls },
      ...(hidden[place] === false && { reliability: share, low, high }),
    })),
    ...{
      period,
      source: "firstDueReliability",
      denominator: "calls in the area with a unit that came first",
    },
    note: `Low and high are the 95 % interval. ${isInferred(use) ? OWN_UNITS_INFERRED : "Own units are as given."}${hidden.includes(true) ? HIDDEN_SHARES : ""}`,
  };
}

/** How many of the calls judged had so many people together in time. */
export function forceShare({ count, share = 0 }: ResponseForceRow): CallShare {
  return { part: Math.round(share * count), whole: count };
}

export function forceTable(
  { responseForce }: FireUse,
  period: string,
  release: StudyInput["release"],
): Table | undefined {
  if (responseForce === undefined || responseForce.length === 0) return undefined;
  const isFew = (row: ResponseForceRow): boolean => fewText(forceShare(row), release) !== undefined;
  return {
    id: "response-force",
    title: "How often so many people were together on scene",
    columns: [
      { key: "personnel", label: "People", kind: "text" },
      { key: "limit", label: "Within", unit: "minutes", kind: "number" },
      { key: "calls", label: "Calls judged", kind: "number", decimals: 0 },
      { key: "share", label: "In time", kind: "share" },
    ],
    rows: responseForce.map((row) => ({
      ...{
        personnel: String(row.personnel),
        limit: row.limitSeconds === undefined ? undefined : row.limitSeconds / 60,
        calls: row.count,
        share: isFew(row) ? undefined : row.share,
      },
    })),
    ...{ period, source: "forceAssembly, or as given", denominator: "calls judged" },
    ...(responseForce.some(isFew) && { note: HIDDEN_SHARES.trim() }),
  };
}
