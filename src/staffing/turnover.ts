import { requireWithin } from "../quantity/interval.ts";

/** How full a department is where people leave and are replaced after a time. */
export interface FilledStrength {
  /** `filled`, or `never-filled` where more leave than are replaced in time. */
  readonly status: "filled" | "never-filled";
  /** People who leave a year. */
  readonly leaversPerYear: number;
  /** Posts that stand empty at any time. */
  readonly vacancies: number;
  /** Posts that are filled. */
  readonly filled: number;
  readonly filledShare: number;
  /** Of the posts that bear the vacancies, those that are filled. */
  readonly bearingFilled: number;
  /** Leavers a year over the posts that bear the vacancies: the turnover that patrol feels. */
  readonly bearingTurnoverShare: number;
}

/**
 * How many of the authorised posts are filled at any time?
 *
 *     leavers = authorised x turnover;   vacancies = leavers x years to replace one;   filled = authorised - vacancies
 *
 * A steady state: turnover is a share of authorised posts, and every leaver is replaced, so many years later.
 * Vacancies are borne by patrol as a rule, since special units are filled from it. For a department that grows, hires
 * in classes or loses recruits, use {@link hiringPipeline}.
 *
 * @param input.authorised - posts, in (0, infinity).
 * @param input.annualTurnoverShare - leavers a year over authorised posts, in [0, 1].
 * @param input.replacementYears - from leaving to a replacement on duty: advertising, checks, academy, field
 *   training; in [0, infinity).
 * @param input.bearing - posts that bear the vacancies, in (0, authorised]. Default all.
 * @throws DutycycleError for a value outside its interval.
 * @see Corona Solutions, resources for patrol staffing: 200 sworn, 100 of them in patrol, 10 % turnover and one year
 *   leave 180 filled, 90 %.
 *
 * @example
 * ```ts
 * import { filledStrength } from "dutycycle";
 * const sworn = filledStrength({ authorised: 200, annualTurnoverShare: 0.1, replacementYears: 1, bearing: 100 });
 * sworn.filled; // => 180
 * sworn.bearingFilled; // => 80
 * sworn.bearingTurnoverShare; // => 0.2
 * ```
 */
export function filledStrength(input: {
  readonly authorised: number;
  readonly annualTurnoverShare: number;
  readonly replacementYears: number;
  readonly bearing?: number;
}): FilledStrength {
  const { authorised, bearing = authorised } = input ?? {};
  requireWithin("authorised", authorised, "(0, infinity)");
  requireWithin("bearing", bearing, `(0, ${authorised}]`);
  const vacantShare = requireVacantShare(input);
  const vacancies = Math.min(authorised * vacantShare, authorised);
  return {
    status: vacantShare < 1 ? "filled" : "never-filled",
    leaversPerYear: authorised * input.annualTurnoverShare,
    vacancies,
    filled: authorised - vacancies,
    filledShare: (authorised - vacancies) / authorised,
    bearingFilled: Math.max(0, bearing - vacancies),
    bearingTurnoverShare: (authorised * input.annualTurnoverShare) / bearing,
  };
}

/**
 * How many posts must be authorised, so that so many are filled at any time?
 *
 *     authorised = filled / (1 - turnover x years to replace one)
 *
 * in the steady state of {@link filledStrength}.
 *
 * @param input.filled - posts that must be filled, in [0, infinity).
 * @returns posts, not rounded; `undefined` where turnover x years >= 1, since then no number suffices.
 * @throws DutycycleError for a value outside its interval.
 * @see the inverse of {@link filledStrength}.
 *
 * @example
 * ```ts
 * import { authorisedForFilled } from "dutycycle";
 * authorisedForFilled({ filled: 180, annualTurnoverShare: 0.1, replacementYears: 1 }); // => 200
 * authorisedForFilled({ filled: 180, annualTurnoverShare: 0.6, replacementYears: 2 }); // => undefined
 * ```
 */
export function authorisedForFilled(input: {
  readonly filled: number;
  readonly annualTurnoverShare: number;
  readonly replacementYears: number;
}): number | undefined {
  requireWithin("filled", input?.filled, "[0, infinity)");
  const vacantShare = requireVacantShare(input);
  return vacantShare < 1 ? input.filled / (1 - vacantShare) : undefined;
}

function requireVacantShare(input: {
  readonly annualTurnoverShare: number;
  readonly replacementYears: number;
}): number {
  const { annualTurnoverShare, replacementYears } = input;
  requireWithin("annualTurnoverShare", annualTurnoverShare, "[0, 1]");
  requireWithin("replacementYears", replacementYears, "[0, infinity)");
  return annualTurnoverShare * replacementYears;
}
