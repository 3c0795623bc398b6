import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";

const SEED_HIGH = 0x9e3779b9;
const SEED_LOW = 0x243f6a88;

/** Words taken in one after the other: two lanes of 32 bits, each with its own odd multiplier, that pass into each other. */
interface Digest {
  high: number;
  low: number;
}

/**
 * Sixteen hexadecimal digits that stand for what a study was made of: another call, time or setting gives others.
 *
 * Every call with its responses is taken in whole and the calls are added up, so that the order of rows does not matter; the same
 * for spans of a roster. Settings are taken as JSON with sorted keys. It is no seal: 64 bits tell two honest inputs apart, they do not
 * keep out somebody who wants a collision.
 */
export function fingerprintOf(calls: CallTable, roster: Roster | undefined, settings: unknown): string {
  const all: Digest = { high: SEED_HIGH, low: SEED_LOW };
  absorb(all, calls.columns.length);
  absorb(all, calls.columns.responseCount);
  absorbText(all, calls.timeZone);
  absorbSum(all, callsSum(calls));
  absorb(all, roster?.length ?? 0);
  absorbSum(all, rosterSum(roster));
  absorbText(all, sortedJson(settings));
  return hexOf(finished(all));
}

/** JSON in which the keys of every object stand in order; functions and what JSON does not hold are left out. */
export function sortedJson(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (typeof part !== "object" || part === null) return part;
    const entries = Object.entries(part).filter(([, inner]) => typeof inner !== "function");
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    // A list, so that a key named `__proto__` is a key like any other.
    return entries.map(([key, inner]) => [key, sorted(inner)]);
  };
  return JSON.stringify(sorted(value)) ?? "";
}

function callsSum(calls: CallTable): Digest {
  const { columns } = calls;
  const number = numberAbsorber();
  const texts = [columns.type, columns.priority, columns.area, columns.disposition];
  const textDigests = texts.map(({ values }) => values.map(textDigest));
  const unitDigests = columns.unit.values.map(textDigest);
  const roleDigests = columns.role.values.map(textDigest);
  const hasPlace = columns.latitude.length > 0;
  const sum: Digest = { high: 0, low: 0 };
  for (let c = 0; c < columns.length; c++) {
    const call: Digest = { high: SEED_LOW, low: SEED_HIGH };
    const idStart = c === 0 ? 0 : (columns.idEnd[c - 1] as number);
    const idEnd = columns.idEnd[c] as number;
    absorb(call, idEnd - idStart);
    for (let i = idStart; i < idEnd; i++) absorb(call, columns.idBytes[i] as number);
    absorb(call, (columns.service[c] as number) * 256 + (columns.initiator[c] as number));
    for (const [place, { codes }] of texts.entries())
      absorbSum(call, (textDigests[place] as Digest[])[codes[c] as number] as Digest);
    number(call, columns.receivedAt[c] as number);
    if (hasPlace) {
      number(call, columns.latitude[c] as number);
      number(call, columns.longitude[c] as number);
    }
    const responses: Digest = { high: 0, low: 0 };
    for (let r = columns.responseStart[c] as number; r < (columns.responseStart[c + 1] as number); r++) {
      const response: Digest = { high: SEED_HIGH, low: SEED_LOW };
      absorbSum(response, unitDigests[columns.unit.codes[r] as number] as Digest);
      absorbSum(response, roleDigests[columns.role.codes[r] as number] as Digest);
      number(response, columns.personnel[r] as number);
      number(response, columns.dispatchedAt[r] as number);
      number(response, columns.enrouteAt[r] as number);
      number(response, columns.arrivedAt[r] as number);
      number(response, columns.clearedAt[r] as number);
      add(responses, finished(response));
    }
    absorbSum(call, responses);
    add(sum, finished(call));
  }
  return sum;
}

function rosterSum(roster: Roster | undefined): Digest {
  const sum: Digest = { high: 0, low: 0 };
  for (const span of roster?.spans ?? []) add(sum, textDigest(sortedJson(span)));
  return sum;
}

function textDigest(text: string): Digest {
  const digest: Digest = { high: SEED_HIGH, low: SEED_LOW };
  absorbText(digest, text);
  return finished(digest);
}

/** The 64 bits of a number, written the same on every machine. */
function numberAbsorber(): (digest: Digest, value: number) => void {
  const bits = new DataView(new ArrayBuffer(8));
  return (digest, value) => {
    // One pattern for every NaN, and for both zeros.
    bits.setFloat64(0, Number.isNaN(value) ? -1e308 : value === 0 ? 0 : value);
    absorb(digest, bits.getUint32(0));
    absorb(digest, bits.getUint32(4));
  };
}

function absorbText(digest: Digest, text: string): void {
  absorb(digest, text.length);
  for (let i = 0; i < text.length; i++) absorb(digest, text.charCodeAt(i));
}

function absorbSum(digest: Digest, { high, low }: Digest): void {
  absorb(digest, high);
  absorb(digest, low);
}

function absorb(digest: Digest, word: number): void {
  const high = Math.imul(digest.high ^ word, 0x85ebca6b);
  const low = Math.imul(digest.low ^ word, 0xc2b2ae35);
  digest.high = (((high << 15) | (high >>> 17)) + low) | 0;
  digest.low = (((low << 13) | (low >>> 19)) ^ high) | 0;
}

function finished({ high, low }: Digest): Digest {
  const last: Digest = { high, low };
  for (let round = 0; round < 3; round++) absorb(last, last.high ^ (last.low >>> 16));
  return last;
}

function add(sum: Digest, { high, low }: Digest): void {
  sum.high = (sum.high + high) | 0;
  sum.low = (sum.low + low) | 0;
}

function hexOf({ high, low }: Digest): string {
  return [high, low].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
