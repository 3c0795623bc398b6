import { type DutySpan, SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { DEFAULT_MAX_HOURS } from "../records/call.ts";
import { type CallRowSink, type CallRows, TEXT } from "../records/call-rows.ts";
import { decodeText } from "../records/call-table.ts";
import { doubled } from "../records/doubled.ts";
import { IdIndex } from "../records/id-index.ts";
import { committedFrom, intervalFault } from "../records/interval-fault.ts";
import { TextColumnBuilder, TextDictionary } from "../records/text-dictionary.ts";
import { serviceFlags } from "./arguments.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import { exclude, newExclusions, type WorkloadOptions } from "./measure-workload.ts";
import { filteredSpans, ON_ROSTER, ON_ROSTER_OF_GROUP, requireRoles } from "./on-roster.ts";
import { RosterView } from "./roster-view.ts";
import type { CommittedIntervals } from "./workload-tally.ts";

type Given<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };

/** What decides which rows are meant and how they are grouped. */
export type RowIntervalOptions = Given<Omit<WorkloadOptions, "seed">> & {
  readonly maxHours?: number | undefined;
};

/**
 * Collects what a workload needs of each row, in place of a table: about 16 bytes a response and 20 a call, more
 * where groups or a period ask for it. Gives the figures that a table of the same file gives.
 */
export class RowIntervals implements CallRowSink {
  private earliestStart: number = Infinity;
  private latestClear: number = -Infinity;
  private earliestReceipt: number = Infinity;
  private latestReceipt: number = -Infinity;
  readonly exclusions: ReturnType<typeof newExclusions> = newExclusions();
  responses = 0;
  /** Whether the file holds responses, and whether any of them names its unit. */
  holdsResponses = false;
  namesUnits = false;

  private readonly maxHours: number;
  private readonly services: Uint8Array;
  private readonly roles: readonly string[] | undefined;
  private readonly spans: readonly DutySpan[];
  private readonly roster: RosterView;
  /** The roster of each service or role, where those are the groups. */
  private readonly groupRosters = new Map<string, RosterView>();
  private readonly by: WorkloadOptions["by"];
  private readonly period: Period | undefined;

  // One interval for each response that is meant; with groups also for the unusable ones, with length 0.
  private count = 0;
  private start = new Float64Array(1 << 10);
  private lengthMs = new Uint32Array(1 << 10);
  private rank = new Uint8Array(1 << 10);
  private onRoster: Uint8Array<ArrayBuffer> | undefined;
  private readonly unit = new TextColumnBuilder();
  private personnel: Float32Array | undefined;
  private intervalCall: Uint32Array | undefined;
  private intervalGroup: Uint32Array | undefined;

  // One entry for each call of the services that are meant.
  private readonly ids = new IdIndex();
  private callRank = new Uint8Array(1 << 10);
  /** Absent where every call and response is in scope. */
  private callResponses: Uint32Array | undefined;
  private callGroup: Uint32Array | undefined;
  private callReceived: Float64Array | undefined;
  private callFirst: Float64Array | undefined;
  private readonly groups = new TextDictionary();

  constructor(options: RowIntervalOptions) {
    this.maxHours = options.maxHours ?? DEFAULT_MAX_HOURS;
    this.services = serviceFlags(options.service);
    this.roles = requireRoles(options.roles);
    this.spans = options.roster === undefined ? [] : filteredSpans(options.roster, options);
    this.roster = new RosterView(this.spans);
    if (this.spans.length > 0) this.onRoster = new Uint8Array(1 << 10);
    this.by = options.by;
    this.period = options.period;
    this.groups.codeOf("");
    if (this.by === "service") for (const service of SERVICES) this.groups.codeOf(service);
    if (this.by !== undefined) {
      this.intervalCall = new Uint32Array(1 << 10);
      if (this.by === "unit" || this.by === "role") this.intervalGroup = new Uint32Array(1 << 10);
      else this.callGroup = new Uint32Array(1 << 10);
    }
    if (options.period !== undefined || this.roles !== undefined) {
      this.callResponses = new Uint32Array(1 << 10);
    }
    if (options.period !== undefined) {
      this.callReceived = new Float64Array(1 << 10);
      this.callFirst = new Float64Array(1 << 10);
    }
  }

  /** A call without a receipt is placed in the period by its earliest time. */
  get wantsEveryTime(): boolean {
    return this.period !== undefined;
  }

  /** A period is applied to receipts; and where no interval is usable, receipts alone say which days the file holds. */
  get wantsReceipt(): boolean {
    return this.period !== undefined || this.latestClear === -Infinity;
  }

  row(row: CallRows): void {
    const { receivedAt } = row;
    if (receivedAt < this.earliestReceipt) this.earliestReceipt = receivedAt;
    if (receivedAt > this.latestReceipt) this.latestReceipt = receivedAt;
    const start = committedFrom(row.dispatchedAt, row.arrivedAt);
    const fault = row.hasResponse ? intervalFault(start, row.clearedAt, this.maxHours) : undefined;
    if (row.hasResponse && fault === undefined) {
      if (start < this.earliestStart) this.earliestStart = start;
      if (row.clearedAt > this.latestClear) this.latestClear = row.clearedAt;
    }
    if (row.hasResponse) this.holdsResponses = true;
    if (row.unitEnd > row.unitStart) this.namesUnits = true;
    if (this.services[row.service] === 0) return;
    const call = this.callOf(row);
    if (!row.hasResponse || (this.roles !== undefined && !this.roles.includes(row.role))) return;
    this.responses += 1;
    if (this.callResponses !== undefined) this.callResponses[call] = (this.callResponses[call] as number) + 1;
    if (fault !== undefined) {
      exclude(this.exclusions, fault, ((row.clearedAt - start) / HOUR_MS) * row.personnel);
      if (this.by === undefined) return;
    }
    const at = this.addInterval(row, call);
    this.start[at] = start;
    this.lengthMs[at] = fault === undefined ? row.clearedAt - start : 0;
  }

  /** From the first start to the last clear of the usable intervals; without one, the receipts; first >= last for none. */
  span(): { first: number; last: number } {
    return this.earliestStart < this.latestClear
      ? { first: this.earliestStart, last: this.latestClear }
      : { first: this.earliestReceipt, last: this.latestReceipt + 1 };
  }

  /** What the collected rows give: intervals, and calls and responses in the period, in all and by group. */
  finish(): {
    intervals: CommittedIntervals;
    calls: number;
    responses: number;
    groups: { keys: readonly string[]; calls: Uint32Array; responses: Uint32Array } | undefined;
  } {
    const { count, start, lengthMs, rank, intervalCall, callGroup } = this;
    const onRoster = this.onRoster ?? new Uint8Array(count);
    const { callResponses } = this;
    const inScope = (call: number): boolean =>
      this.isInPeriod(call) && (this.roles === undefined || (callResponses?.[call] as number) > 0);
    let calls = this.ids.size;
    let { responses } = this;
    if (callResponses !== undefined) {
      calls = 0;
      responses = 0;
      for (let call = 0; call < this.ids.size; call++) {
        if (!inScope(call)) continue;
        calls += 1;
        responses += callResponses[call] as number;
      }
    }
    const unit = this.unit.finish(count);
    if (this.by !== "service") joinUnknown(this.groups.codeOf("unknown"), this.intervalGroup, callGroup);
    const group =
      this.intervalGroup ??
      (intervalCall === undefined || callGroup === undefined
        ? undefined
        : intervalCall.subarray(0, count).map((call) => callGroup[call] as number));
    const intervals: CommittedIntervals = {
      ...{ count, start, lengthMs, rank, onRoster, unit: unit.codes, unitCount: unit.values.length },
      ...(this.personnel === undefined ? {} : { personnel: this.personnel }),
      ...(group === undefined ? {} : { group }),
    };
    const groups = group === undefined ? undefined : this.countGroups(group, inScope);
    return { intervals, calls, responses, groups };
  }

  /** The number of the row's call; what the first row says of a call stands. */
  private callOf(row: CallRows): number {
    const known = this.ids.size;
    const call = row.find(TEXT.id)
      ? this.ids.numberOf(row.bytes, row.textStart, row.textEnd, row.serviceByRow ? row.service : undefined)
      : this.ids.append(row.bytes, 0, 0);
    if (call === known) {
      if (call === this.callRank.length) this.growCalls();
      this.callRank[call] = RANK_OF_INITIATOR[row.initiator] as number;
      if (this.callReceived !== undefined) this.callReceived[call] = row.receivedAt;
      if (this.callFirst !== undefined) this.callFirst[call] = firstTime(row);
    } else if (this.callReceived !== undefined && this.callFirst !== undefined) {
      this.callReceived[call] = earlier(this.callReceived[call] as number, row.receivedAt);
      this.callFirst[call] = earlier(this.callFirst[call] as number, firstTime(row));
    }
    if (this.callGroup !== undefined && this.callGroup[call] === 0)
      this.callGroup[call] = this.groupCode(row);
    return call;
  }

  /** A new interval; its times are the caller's. */
  private addInterval(row: CallRows, call: number): number {
    const at = this.count++;
    if (at === this.start.length) this.growIntervals();
    this.rank[at] = this.callRank[call] as number;
    const { dictionary } = this.unit;
    const from = row.unitStart;
    const to = row.unitEnd;
    const unit = from === to ? 0 : dictionary.codeOfBytes(row.bytes, from, to);
    this.unit.set(at, unit);
    if (this.onRoster !== undefined) this.onRoster[at] = this.rosterFlags(row, unit);
    if (row.personnel !== 1 && this.personnel === undefined) {
      this.personnel = new Float32Array(this.start.length).fill(1);
    }
    if (this.personnel !== undefined) this.personnel[at] = row.personnel;
    if (this.intervalCall !== undefined) this.intervalCall[at] = call;
    if (this.intervalGroup !== undefined) this.intervalGroup[at] = this.groupCode(row);
    return at;
  }

  private rosterFlags(row: CallRows, unit: number): number {
    const { by } = this;
    const knows = (roster: RosterView): boolean =>
      roster.knows(
        unit,
        () => decodeText(row.bytes.subarray(row.unitStart, row.unitEnd)),
        row.role,
        row.service,
      );
    if (!knows(this.roster)) return 0;
    if (by !== "service" && by !== "role") return ON_ROSTER | ON_ROSTER_OF_GROUP;
    const key = by === "role" ? row.role : (SERVICES[row.service] as string);
    let ofGroup = this.groupRosters.get(key);
    if (ofGroup === undefined) {
      const own = this.spans.filter((span) => span[by] === key);
      // What the roster does not tell apart cannot be held against it; a role written as unknown is none.
      const isTold = own.length > 0 && !(by === "role" && key === "unknown");
      ofGroup = isTold ? new RosterView(own) : this.roster;
      this.groupRosters.set(key, ofGroup);
    }
    return knows(ofGroup) ? ON_ROSTER | ON_ROSTER_OF_GROUP : ON_ROSTER;
  }

  private groupCode(row: CallRows): number {
    if (this.by === "service") return row.service + 1;
    if (this.by === "role") return this.groups.codeOf(row.role);
    const found = row.find(TEXT[this.by as "type"]);
    return found ? this.groups.codeOfBytes(row.bytes, row.textStart, row.textEnd) : 0;
  }

  private countGroups(
    group: ArrayLike<number>,
    inScope: (call: number) => boolean,
  ): { keys: readonly string[]; calls: Uint32Array; responses: Uint32Array } {
    const { callGroup } = this;
    const intervalCall = this.intervalCall as Uint32Array;
    const keys = this.groups.values();
    const calls = new Uint32Array(keys.length);
    const responses = new Uint32Array(keys.length);
    // Pairs of call and group that were counted; the rows of a call may lie apart in the file.
    const pairs = new Set<number>();
    for (let i = 0; i < this.count; i++) {
      const call = intervalCall[i] as number;
      if (!inScope(call)) continue;
      const g = group[i] as number;
      responses[g] = (responses[g] as number) + 1;
      const pair = call * keys.length + g;
      if (callGroup !== undefined || pairs.has(pair)) continue;
      pairs.add(pair);
      calls[g] = (calls[g] as number) + 1;
    }
    for (let call = 0; callGroup !== undefined && call < this.ids.size; call++) {
      const g = callGroup[call] as number;
      if (inScope(call)) calls[g] = (calls[g] as number) + 1;
    }
    return { keys, calls, responses };
  }

  private isInPeriod(call: number): boolean {
    if (this.period === undefined) return true;
    const received = this.callReceived?.[call] ?? Number.NaN;
    const at = Number.isNaN(received) ? (this.callFirst?.[call] ?? Number.NaN) : received;
    return at >= this.period.start && at < this.period.end;
  }

  private growIntervals(): void {
    this.start = doubled(this.start);
    this.lengthMs = doubled(this.lengthMs);
    this.rank = doubled(this.rank);
    if (this.onRoster !== undefined) this.onRoster = doubled(this.onRoster);
    if (this.personnel !== undefined) this.personnel = doubled(this.personnel);
    if (this.intervalCall !== undefined) this.intervalCall = doubled(this.intervalCall);
    if (this.intervalGroup !== undefined) this.intervalGroup = doubled(this.intervalGroup);
  }

  private growCalls(): void {
    this.callRank = doubled(this.callRank);
    if (this.callResponses !== undefined) this.callResponses = doubled(this.callResponses);
    if (this.callGroup !== undefined) this.callGroup = doubled(this.callGroup);
    if (this.callReceived !== undefined) this.callReceived = doubled(this.callReceived);
    if (this.callFirst !== undefined) this.callFirst = doubled(this.callFirst);
  }
}

/** What is written as unknown joins what is blank: both are shown by that name. */
function joinUnknown(unknown: number, ...columns: readonly (Uint32Array | undefined)[]): void {
  for (const codes of columns) {
    for (let i = 0; codes !== undefined && i < codes.length; i++) if (codes[i] === unknown) codes[i] = 0;
  }
}

/** The earliest time of a row's response, NaN where it has none. */
function firstTime(row: CallRows): number {
  return earlier(earlier(earlier(row.dispatchedAt, row.enrouteAt), row.arrivedAt), row.clearedAt);
}

/** The earlier of two times of which either may be NaN. */
function earlier(a: number, b: number): number {
  return Number.isNaN(a) || b < a ? b : a;
}
