import type { DutySpan } from "../../src/quantity/duty-span.ts";
import type { CallForService, UnitResponse } from "../../src/records/call.ts";
import type { Asked } from "./random-records.ts";

/**
 * The workload of the specification, written again from its text: objects, and every quarter of an hour cut wherever
 * anything begins or ends. Slow, and with nothing of the library in it but the names of its records.
 */

const HOUR = 3_600_000;
const QUARTER = 900_000;
const MOST = 24 * HOUR;
const RANKS = ["community", "officer", "unknown", "directed", "out-of-service"] as const;

interface Piece {
  readonly call: CallForService;
  readonly response: UnitResponse;
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

interface SlowTotals {
  committedHours: number;
  callHours: number;
  overlapHours: number;
  committedHoursByInitiator: Record<string, number>;
  onDutyHours?: number;
  offRosterHours?: number;
  callShare?: number;
  committedShare?: number;
  shareByInitiator?: Record<string, number>;
  byHourOfWeek: {
    committedHours: number;
    callHours: number;
    exposureHours: number;
    onDutyHours?: number;
    callShare?: number;
    committedShare?: number;
  }[];
}

export interface SlowWorkload extends SlowTotals {
  period: { start: number; end: number };
  groups?: ({ key: string } & SlowTotals)[];
}

export function slowWorkload(
  records: readonly CallForService[],
  asked: Asked,
  timeZone: string,
): SlowWorkload {
  const clock = localClock(timeZone);
  const spans = asked.roster?.filter(
    (span) =>
      (asked.service === undefined || span.service === asked.service) &&
      (asked.roles === undefined || (span.role !== undefined && asked.roles.includes(span.role))),
  );
  const all = records.flatMap((call) =>
    call.responses.flatMap((response): Piece[] => {
      const start = response.dispatchedAt ?? response.arrivedAt;
      const end = response.clearedAt;
      if (start === undefined || end === undefined || end <= start || end - start > MOST) return [];
      return [{ call, response, start, end, known: isKnown(call, response, spans ?? []) }];
    }),
  );
  const period = asked.period ?? wholeDays(all, records, clock);
  const meant = all.filter(
    ({ call, response }) =>
      (asked.service === undefined || call.service === asked.service) &&
      (asked.roles === undefined || (response.role !== undefined && asked.roles.includes(response.role))),
  );
  const whole = emptyTally();
  const groups = new Map<string, Tally>();
  const groupOf = (key: string): Tally => {
    const tally = groups.get(key) ?? emptyTally();
    groups.set(key, tally);
    return tally;
  };
  const keyOf = ({ call, response }: Piece): string =>
    (asked.by === "unit" || asked.by === "role" ? response[asked.by] : call[asked.by ?? "type"]) ?? "unknown";

  const knownToGroup = ({ call, response }: Piece): boolean => {
    if (asked.by !== "service" && asked.by !== "role") return true;
    const own = asked.by === "service" ? call.service : response.role;
    // What the roster does not tell apart cannot be held against it; a role written as unknown is none.
    if (own === undefined || (asked.by === "role" && own === "unknown")) return true;
    const spansOfOwn = spans?.filter((span) => span[asked.by as "role"] === own) ?? [];
    return spansOfOwn.length === 0 || isKnown(call, response, spansOfOwn);
  };

  const byUnit = new Map<string, Piece[]>();
  meant.forEach((piece, index) => {
    const unit = piece.response.unit === undefined ? `nameless ${index}` : `unit ${piece.response.unit}`;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), piece]);
  });
  for (const pieces of byUnit.values()) {
    for (const [from, to] of cuts(pieces, period)) {
      const open = pieces.filter((piece) => piece.start <= from && piece.end >= to);
      if (open.length === 0) continue;
      const nameOf = (piece: Piece): string =>
        keyOf(piece) === "unknown" && asked.by !== "service" ? "" : keyOf(piece);
      const surely = (piece: Piece): number => (piece.known ? (knownToGroup(piece) ? 2 : 1) : 0);
      const holder = open.reduce((best, piece) => (goesBefore(piece, best, nameOf, surely) ? piece : best));
      const hours = ((to - from) / HOUR) * holder.response.personnel;
      const moment = { hours, initiator: holder.call.initiator, slot: clock(from).hourOfWeek };
      (holder.known ? whole.on : whole.off).push(moment);
      if (asked.by === undefined) continue;
      // A group of services or roles is measured against its own part of the roster.
      const tally = groupOf(keyOf(holder));
      (holder.known && knownToGroup(holder) ? tally.on : tally.off).push(moment);
    }
    for (const piece of pieces) {
      const inside = Math.min(piece.end, period.end) - Math.max(piece.start, period.start);
      if (inside <= 0) continue;
      whole.raw += (inside / HOUR) * piece.response.personnel;
      if (asked.by !== undefined) groupOf(keyOf(piece)).raw += (inside / HOUR) * piece.response.personnel;
    }
  }
  for (const [from, to] of cuts([], period)) {
    const slot = clock(from).hourOfWeek;
    whole.exposure[slot] = (whole.exposure[slot] as number) + (to - from) / HOUR;
  }
  const duty = spans?.flatMap((span) =>
    cuts([span], period)
      .filter(([from, to]) => span.start <= from && span.end >= to)
      .map(([from, to]) => ({
        span,
        hours: ((to - from) / HOUR) * span.personnel,
        slot: clock(from).hourOfWeek,
      })),
  );
  const dutyOfGroup = (key: string): Duty | undefined => {
    const { by } = asked;
    if (duty === undefined || by === undefined || by === "type" || by === "priority") return undefined;
    // Nothing is known of what the file does not say; `unknown` is a service of its own.
    if (key === "unknown" && by !== "service") return undefined;
    const own = duty.filter(({ span }) => span[by] === key);
    return own.length === 0 ? undefined : own;
  };
  return {
    period,
    ...totals(whole, whole.exposure, duty, duty !== undefined),
    ...(asked.by === undefined
      ? {}
      : {
          groups: [...groups].map(([key, tally]) => ({
            key,
            ...totals(tally, whole.exposure, dutyOfGroup(key), duty !== undefined),
          })),
        }),
  };
}

type Duty = readonly { readonly hours: number; readonly slot: number }[];

interface Tally {
  readonly on: { hours: number; initiator: string; slot: number }[];
  readonly off: { hours: number; initiator: string; slot: number }[];
  readonly exposure: number[];
  raw: number;
}

function emptyTally(): Tally {
  return { on: [], off: [], exposure: new Array<number>(168).fill(0), raw: 0 };
}

function totals(
  tally: Tally,
  exposure: readonly number[],
  duty: Duty | undefined,
  hasRoster: boolean,
): SlowTotals {
  const sum = (list: readonly { hours: number }[]): number => list.reduce((all, { hours }) => all + hours, 0);
  const isCall = ({ initiator }: { initiator: string }): boolean =>
    ["community", "officer", "unknown"].includes(initiator);
  const both = [...tally.on, ...tally.off];
  const onDuty = duty === undefined ? 0 : sum(duty);
  const perInitiator = (list: typeof both, over: number): Record<string, number> =>
    Object.fromEntries(RANKS.map((rank) => [rank, sum(list.filter((one) => one.initiator === rank)) / over]));
  return {
    committedHours: sum(both),
    callHours: sum(both.filter(isCall)),
    overlapHours: tally.raw - sum(both),
    committedHoursByInitiator: perInitiator(both, 1),
    ...(hasRoster ? { offRosterHours: sum(tally.off) } : {}),
    ...(duty === undefined ? {} : { onDutyHours: onDuty }),
    ...(onDuty > 0
      ? {
          callShare: sum(tally.on.filter(isCall)) / onDuty,
          committedShare: sum(tally.on) / onDuty,
          shareByInitiator: perInitiator(tally.on, onDuty),
        }
      : {}),
    byHourOfWeek: exposure.map((exposureHours, slot) => {
      const here = <One extends { slot: number }>(list: readonly One[]): One[] =>
        list.filter((one) => one.slot === slot);
      const dutyHere = sum(here(duty ?? []));
      return {
        committedHours: sum(here(both)),
        callHours: sum(here(both).filter(isCall)),
        exposureHours,
        ...(duty === undefined ? {} : { onDutyHours: dutyHere }),
        ...(dutyHere > 0
          ? {
              callShare: sum(here(tally.on).filter(isCall)) / dutyHere,
              committedShare: sum(here(tally.on)) / dutyHere,
            }
          : {}),
      };
    }),
  };
}

/** The moment belongs to the smaller rank, then the earlier start; where those tie, by what the rows hold. */
function goesBefore(
  a: Piece,
  b: Piece,
  keyOf: (piece: Piece) => string,
  surely: (piece: Piece) => number,
): boolean {
  const rank = ({ call }: Piece): number => RANKS.indexOf(call.initiator);
  const differs =
    rank(a) - rank(b) ||
    a.start - b.start ||
    b.end - a.end ||
    b.response.personnel - a.response.personnel ||
    surely(b) - surely(a);
  return differs === 0 ? keyOf(a) < keyOf(b) : differs < 0;
}

function isKnown(call: CallForService, response: UnitResponse, spans: readonly DutySpan[]): boolean {
  return spans.some((span) => {
    if (span.unit !== undefined) return span.unit === response.unit;
    const service = span.service === call.service || span.service === "unknown" || call.service === "unknown";
    const role = span.role === undefined || response.role === undefined || span.role === response.role;
    return service && role;
  });
}

/** The period cut at every quarter of an hour and at every start and end. */
function cuts(
  pieces: readonly { readonly start: number; readonly end: number }[],
  period: { readonly start: number; readonly end: number },
): (readonly [number, number])[] {
  const first =
    pieces.length === 0 ? period.start : Math.max(period.start, Math.min(...pieces.map((p) => p.start)));
  const last = pieces.length === 0 ? period.end : Math.min(period.end, Math.max(...pieces.map((p) => p.end)));
  const at = new Set([first, last, ...pieces.flatMap(({ start, end }) => [start, end])]);
  for (let time = Math.ceil(first / QUARTER) * QUARTER; time < last; time += QUARTER) at.add(time);
  const sorted = [...at].filter((time) => time >= first && time <= last).sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => [sorted[index] as number, to] as const);
}

type Clock = (instant: number) => { readonly hourOfWeek: number; readonly day: string };

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The local clock, asked of Intl for every quarter of an hour. */
export function localClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", weekday: "short", hour: "2-digit" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  });
  const seen = new Map<number, { hourOfWeek: number; day: string }>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER);
    let found = seen.get(quarter);
    if (found === undefined) {
      const part = Object.fromEntries(
        format.formatToParts(quarter * QUARTER).map(({ type, value }) => [type, value]),
      );
      const hourOfWeek = DAYS.indexOf(part["weekday"] ?? "") * 24 + Number(part["hour"]);
      found = { hourOfWeek, day: `${part["year"]}-${part["month"]}-${part["day"]}` };
      seen.set(quarter, found);
    }
    return found;
  };
}

/** The whole local days that hold every start and every clear; without one, every receipt. */
function wholeDays(
  pieces: readonly Piece[],
  records: readonly CallForService[],
  clock: Clock,
): { start: number; end: number } {
  const receipts = records.flatMap(({ receivedAt }) => receivedAt ?? []);
  const starts = pieces.length > 0 ? pieces.map(({ start }) => start) : receipts;
  const ends = pieces.length > 0 ? pieces.map(({ end }) => end) : receipts.map((time) => time + 1);
  if (starts.length === 0) return { start: 0, end: 0 };
  let start = Math.floor(Math.min(...starts) / QUARTER) * QUARTER;
  while (clock(start - QUARTER).day === clock(start).day) start -= QUARTER;
  const last = Math.max(...ends);
  let end = Math.floor((last - 1) / QUARTER) * QUARTER;
  while (clock(end).day === clock(last - 1).day) end += QUARTER;
  return { start, end };
}
