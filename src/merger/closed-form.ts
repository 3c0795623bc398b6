import { known } from "../quantity/known.ts";
import type { ClosedFormCity } from "./closed-form-city.ts";
import type { DutyState } from "./duty-states.ts";
import {
  type CoverageMoment,
  coverageOf,
  type FireMoment,
  type MergerCoverageInput,
} from "./merger-coverage.ts";
import { DONNING_MINUTES } from "./patrol-arrivals.ts";
import { policeDuringFire } from "./police-during-fire.ts";

/** A city by formulas: the mean over the states of its shifts, each with its share of time. */
export interface ClosedFormCoverage {
  /** Share of time in which a post cannot be called away, in [0, 1]: (patrol load + fires) / posts on duty. */
  readonly busyShare: number;
  /** Mean posts on patrol, and of these the ones that fight fires. */
  readonly posts: number;
  readonly equippedPosts: number;
  readonly moments: readonly CoverageMoment[];
  /** Mean number of posts that are free, that a fire takes, and that are left. */
  readonly freeBefore: number;
  readonly taken: number;
  readonly policeLeft: number;
  readonly noneLeftShare: number;
  /** Mean wait of police calls without a fire and with one; absent where at some time of the week there are too few posts. */
  readonly waitMinutes?: number;
  readonly waitDuringFireMinutes?: number;
  readonly urgentCallShare: number;
  readonly patrolHoursLost: number;
}

/**
 * What does the closed form say of units and their shifts, as `dutyStates` gives them? Crews of stations are units that answer fires and not police; posts on patrol are
 * units that answer police, equipped where they answer fires with gear; a fire holds those that answer fires, with gear or without. Staff called back from home are in neither.
 */
export function closedFormCoverage(
  states: readonly DutyState[],
  city: ClosedFormCity,
  moments?: readonly FireMoment[],
): ClosedFormCoverage {
  const { firesPerYear, fireHours, urgentCallsPerHour, patrolLoad } = city;
  const calls = { callsPerHour: city.policeCallsPerHour, serviceMinutes: city.policeServiceMinutes };
  const mean = (of: (state: DutyState) => number): number =>
    states.reduce((sum, state) => sum + state.share * of(state), 0);
  const posts = mean(({ patrol }) => patrol.length);
  const equippedPosts = mean(({ equipped }) => equipped);
  const hoursLost = firesPerYear * fireHours * mean((state) => sentToFire(state, city));
  const load = patrolLoad ?? (calls.callsPerHour * calls.serviceMinutes) / 60;
  const fireLoad = hoursLost / 8760;
  const busyShare = posts > 0 ? Math.min(1, (load + fireLoad) / posts) : 1;
  const police = states.map((state) => {
    const { share, patrol } = state;
    if (patrol.length === 0) {
      return { share, free: 0, taken: 0, left: 0, none: 1, before: undefined, during: undefined };
    }
    const found = policeDuringFire({
      ...{ ...calls, busyShare, fireHours, firesPerYear, urgentCallsPerHour },
      posts: patrol.length,
      officersSent: sentToFire(state, city),
    });
    return {
      ...{ share, free: found.freeBefore, taken: found.taken, left: found.policeLeft },
      none: found.noneLeftShare,
      before: found.delayBefore.meanDelayMinutes,
      during: found.delayDuring?.meanDelayMinutes,
    };
  });
  const over = (of: (state: (typeof police)[number]) => number | undefined): number =>
    police.reduce((sum, state) => sum + state.share * (of(state) ?? Number.NaN), 0);
  const [wait, waitDuring] = [over(({ before }) => before), over(({ during }) => during)];
  return {
    ...{ busyShare, posts, equippedPosts },
    moments: coverageOf(
      states.map((state) => ({ share: state.share, ...inputOf(state, city, busyShare) })),
      city,
      moments,
    ),
    freeBefore: over(({ free }) => free),
    taken: over(({ taken }) => taken),
    policeLeft: over(({ left }) => left),
    noneLeftShare: over(({ none }) => none),
    ...(Number.isNaN(wait) ? {} : { waitMinutes: wait }),
    ...(Number.isNaN(waitDuring) ? {} : { waitDuringFireMinutes: waitDuring }),
    urgentCallShare: -Math.expm1(-urgentCallsPerHour * fireHours),
    patrolHoursLost: hoursLost,
  };
}

/**
 * Posts that a fire takes: as many with gear as the plan sends, if so many are on duty, and never fewer in all than it sends of those
 * without. Today, when nobody has gear, is so held as a merger is.
 */
function sentToFire(
  { atFires, equipped }: DutyState,
  { officersSent, sentWithoutGear = officersSent }: ClosedFormCity,
): number {
  return Math.max(Math.min(officersSent, equipped), Math.min(sentWithoutGear, atFires));
}

function inputOf(
  { stations, patrol, equipped }: DutyState,
  city: ClosedFormCity,
  busyShare: number,
): Pick<MergerCoverageInput, "stations" | "patrol"> {
  const { areaSquareMiles, travel, metric, stationMinutes, stationBusyShare = 0 } = city;
  const donning = patrol.map((unit) => unit.donning?.minutes).find((minutes) => minutes !== undefined);
  return {
    stations: stations.map(({ id, personnel, turnoutMinutes, vehicle }) => ({
      ...{ personnel, busyShare: stationBusyShare, pumper: vehicle === "pumper" },
      minutes: typeof stationMinutes === "number" ? stationMinutes : (stationMinutes[id] as number),
      ...known({ turnoutMinutes }),
    })),
    patrol: {
      ...{ posts: patrol.length, equippedPosts: equipped, busyShare, areaSquareMiles, travel },
      donningMinutes: donning ?? DONNING_MINUTES,
      ...known({ metric }),
    },
  };
}
