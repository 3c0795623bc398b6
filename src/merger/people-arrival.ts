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

const PANELS = 64;
/** A chance too small to move a mean. */
const NEGLIGIBLE = 1e-12;
const BISECTIONS = 60;

/**
 * When are so many people there? With p(t) = chance that a given post is free and within reach, S(t) = people of the station crews that are
 * free and there by t,
 *
 *     F(t) = sum over s of P(S(t) = s) P(Binomial(posts, p(t)) >= ceil((people - s) / personnel))
 *
 * The mean is the integral of 1 - F / F(infinity), between the moments at which a crew comes or a law bends.
 */
export function peopleArrival(field: PatrolField, need: PeopleNeed): PeopleArrival {
  const bends = bendsOf(field, need);
  const last = bends.at(-1) as number;
  const reachedShare = chanceBy(field, need, last);
  if (!(reachedShare > 0)) return { reachedShare: 0 };
  let meanMinutes = 0;
  for (const [i, to] of bends.entries()) {
    const from = bends[i - 1] ?? 0;
    if (to > from) meanMinutes += meanBetween(field, need, from, to, reachedShare);
  }
  if (reachedShare < 0.9) return { reachedShare, meanMinutes };
  return { reachedShare, meanMinutes, p90Minutes: quantile(field, need, 0.9, last) };
}

/** F(t): the chance that so many people are there by t, those included who come at t. */
export function chanceBy(field: PatrolField, need: PeopleNeed, minutes: number): number {
  const there = crewsThere(need, (crew) => crew.minutes <= minutes);
  return chanceWith(field, need, there, minutes);
}

function chanceWith(field: PatrolField, need: PeopleNeed, there: Float64Array, minutes: number): number {
  const { people, personnel, posts } = need;
  const share = freeWithin(field, minutes - need.delayMinutes);
  const atLeast = tails(posts, share);
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

/** P(Binomial(n, p) >= k) for k = 0, 1, ..., n. */
function tails(n: number, p: number): Float64Array {
  const tail = new Float64Array(n + 1);
  tail[0] = 1;
  if (p >= 1) return tail.fill(1);
  if (p <= 0) return tail;
  // From the likeliest count outwards, so that nothing is lost to powers of small numbers.
  const weight = new Float64Array(n + 1);
  const peak = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  weight[peak] = 1;
  for (let k = peak + 1; k <= n; k++) weight[k] = ((weight[k - 1] as number) * odds * (n - k + 1)) / k;
  for (let k = peak - 1; k >= 0; k--) weight[k] = ((weight[k + 1] as number) * (k + 1)) / odds / (n - k);
  const total = weight.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  for (let k = n; k > 0; k--) {
    sum += (weight[k] as number) / total;
    tail[k] = sum;
  }
  return tail;
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

/** The integral of 1 - F / F(infinity) from one bend to the next, by Simpson's rule; who comes at `to` is not yet there. */
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
  for (let low = from, i = 0; i < 20; i++) {
    const middle = (low + end) / 2;
    if (missing(middle) > NEGLIGIBLE) low = middle;
    else end = middle;
  }
  const step = (end - from) / PANELS;
  let sum = 0;
  for (let i = 0; i <= PANELS; i++) {
    const weight = i === 0 || i === PANELS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * missing(from + i * step);
  }
  return (sum * step) / 3;
}

function quantile(field: PatrolField, need: PeopleNeed, share: number, last: number): number {
  // Crews come at their minutes to the digit: where F jumps over the share there, that is the answer.
  let low = 0;
  let high = last;
  for (const { minutes } of need.crews) {
    if (chanceBy(field, need, minutes) >= share) high = Math.min(high, minutes);
    else low = Math.max(low, minutes);
  }
  for (let i = 0; i < BISECTIONS && high > low; i++) {
    const middle = (low + high) / 2;
    if (chanceBy(field, need, middle) >= share) high = middle;
    else low = middle;
  }
  return high;
}
