import { binomialTails } from "../stats/binomial.ts";
import { minutesOf } from "../travel/travel-minutes.ts";
import { freeWithin, milesAcross, type PatrolField } from "./patrol-field.ts";

/** A crew that comes from a station, at a known time. */
export interface ComingCrew {
  readonly minutes: number;
  readonly personnel: number;
  readonly busyShare: number;
}

/** Who may come, and how many people it takes. */
export interface PeopleNeed {
  readonly crews: readonly ComingCrew[];
  /** Posts on patrol that count, each of `personnel` people who can work `delayMinutes` after they arrive. */
  readonly posts: number;
  readonly personnel: number;
  readonly delayMinutes: number;
  readonly people: number;
}

/** When so many people are there. */
export interface PeopleArrival {
  /** Chance that they ever are, in [0, 1]. */
  readonly reachedShare: number;
  /** Mean over the calls where they are; absent where they never are. */
  readonly meanMinutes?: number;
  /** The least minutes by which they are there in 90 of 100 calls; absent where they are there in fewer at any time. */
  readonly p90Minutes?: number;
}

/** One state of the city, and the share of time in which it holds. */
export interface ArrivalPart {
  readonly share: number;
  readonly field: PatrolField;
  readonly need: PeopleNeed;
}

/** A chance too small to move a mean. */
const NEGLIGIBLE = 1e-12;
const BISECTIONS = 45;

/**
 * When are so many people there? With p(t) = chance that a given post is free and within reach, S(t) = people of the station crews that are
 * free and there by t,
 *
 *     F(t) = sum over s of P(S(t) = s) P(Binomial(posts, p(t)) >= ceil((people - s) / personnel))
 *
 * and the mean of it over the states of the city. The mean time is the integral of 1 - F / F(infinity), between the moments at which a crew
 * comes or a law bends.
 */
export function peopleArrival(parts: readonly ArrivalPart[]): PeopleArrival {
  let reachedShare = 0;
  let weighted = 0;
  for (const { share, field, need } of parts) {
    const bends = bendsOf(field, need);
    const reached = chanceBy(field, need, bends.at(-1) as number);
    if (!(reached > 0)) continue;
    reachedShare += share * reached;
    for (const [i, to] of bends.entries()) {
      const from = bends[i - 1] ?? 0;
      if (to > from) weighted += share * reached * meanBetween(field, need, from, to, reached);
    }
  }
  reachedShare = Math.min(1, reachedShare);
  if (!(reachedShare > 0)) return { reachedShare: 0 };
  const meanMinutes = weighted / reachedShare;
  if (reachedShare < 0.9) return { reachedShare, meanMinutes };
  return { reachedShare, meanMinutes, p90Minutes: quantile(parts, 0.9) };
}

/** F(t), as the mean over the states of the city. */
export function shareBy(parts: readonly ArrivalPart[], minutes: number): number {
  return Math.min(
    1,
    parts.reduce((sum, { share, field, need }) => sum + share * chanceBy(field, need, minutes), 0),
  );
}

/** F(t): the chance that so many people are there by t, those included who come at t. */
function chanceBy(field: PatrolField, need: PeopleNeed, minutes: number): number {
  const there = crewsThere(need, (crew) => crew.minutes <= minutes);
  return chanceWith(field, need, there, minutes);
}

function chanceWith(field: PatrolField, need: PeopleNeed, there: Float64Array, minutes: number): number {
  const { people, personnel, posts } = need;
  const share = freeWithin(field, minutes - need.delayMinutes);
  const atLeast = binomialTails(posts, share);
  let chance = 0;
  for (let s = 0; s <= people; s++) {
    const cars = Math.ceil((people - s) / personnel);
    if (cars <= posts) chance += (there[s] as number) * (atLeast[cars] as number);
  }
  return Math.min(1, chance);
}

/** Chances of each count of people of the crews that come, counted up to the need. */
function crewsThere({ crews, people }: PeopleNeed, comes: (crew: ComingCrew) => boolean): Float64Array {
  let there = new Float64Array(people + 1);
  there[0] = 1;
  for (const crew of crews) {
    if (!comes(crew)) continue;
    const after = new Float64Array(people + 1);
    for (const [s, chance] of there.entries()) {
      const with_ = Math.min(people, s + crew.personnel);
      after[s] = (after[s] as number) + chance * crew.busyShare;
      after[with_] = (after[with_] as number) + chance * (1 - crew.busyShare);
    }
    there = after;
  }
  return there;
}

/** Moments at which F may jump or bend, ascending; the last is the one from which on nothing changes. */
function bendsOf(field: PatrolField, { crews, posts, delayMinutes }: PeopleNeed): number[] {
  const { travel } = field;
  const bends = crews.map(({ minutes }) => minutes);
  if (posts > 0) {
    const across = minutesOf(milesAcross(field), travel);
    const bend =
      travel.kind === "linear"
        ? travel.interceptMinutes
        : (2 * travel.cruisingMilesPerMinute) / travel.accelerationMilesPerMinute2;
    bends.push(delayMinutes, delayMinutes + Math.min(bend, across), delayMinutes + across);
  }
  return bends.length === 0 ? [0] : bends.sort((a, b) => a - b);
}

/** The integral of 1 - F / F(infinity) from one bend to the next; who comes at `to` is not yet there. */
function meanBetween(
  field: PatrolField,
  need: PeopleNeed,
  from: number,
  to: number,
  reachedShare: number,
): number {
  const there = crewsThere(need, (crew) => crew.minutes <= from);
  const missing = (minutes: number): number => 1 - chanceWith(field, need, there, minutes) / reachedShare;
  // Where posts are many, nobody is missing long before the next bend.
  let end = to;
  for (let low = from, i = 0; i < 12; i++) {
    const middle = (low + end) / 2;
    if (missing(middle) > NEGLIGIBLE) low = middle;
    else end = middle;
  }
  const middle = (from + end) / 2;
  return integral(missing, from, middle) + integral(missing, middle, end);
}

/** Nodes and weights of Gauss and Legendre's rule of 8 points (Abramowitz and Stegun, table 25.4): half of them, the rest mirrors. */
const NODES: readonly (readonly [number, number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

function integral(f: (x: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (const [node, weight] of NODES) sum += weight * (f(middle - half * node) + f(middle + half * node));
  return half * sum;
}

function quantile(parts: readonly ArrivalPart[], share: number): number {
  // Crews come at their minutes to the digit: where F jumps over the share there, that is the answer.
  let low = 0;
  let high = Math.max(...parts.map(({ field, need }) => bendsOf(field, need).at(-1) as number));
  for (const { minutes } of parts.flatMap(({ need }) => need.crews)) {
    if (minutes <= low || minutes >= high) continue;
    if (shareBy(parts, minutes) >= share) high = minutes;
    else low = minutes;
  }
  for (let i = 0; i < BISECTIONS && high > low; i++) {
    const middle = (low + high) / 2;
    if (shareBy(parts, middle) >= share) high = middle;
    else low = middle;
  }
  return high;
}
