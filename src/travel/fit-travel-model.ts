import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { linearFit, squareRootFit, squares, type TravelSample } from "./least-squares.ts";
import { minutesOf, type TravelModel } from "./travel-minutes.ts";

/** A travel model fitted to trips, and how well it tells trips that it has not seen. */
export interface TravelModelFit {
  readonly model: TravelModel;
  readonly samples: number;
  /** Spread of the trips about the fit: root of the sum of squares over samples - 2, in minutes. */
  readonly residualMinutes: number;
  /** Root mean square error on trips held out of the fit, in minutes. */
  readonly heldOutMinutes: number;
  /** Share of the spread of the trips held out that the model explains; 1 is all, 0 no better than their mean, below 0 worse. */
  readonly heldOutShare: number;
}

const FEWEST = 10;
const FOLDS = 5;

/**
 * Which travel model fits the agency's own trips, and how well?
 *
 * Least squares of minutes:
 *
 *     linear:               a >= 0, b > 0 of T = a + b D
 *     square-root-linear:   T = g(D) / v,   g(D) = 2 sqrt(J D) for D <= J, else J + D,   J = v^2 / alpha in (0, longest trip]
 *
 * For each join J the best v is a ratio of sums; J is searched. Where the best J is the longest trip, no trip in the data
 * cruises and v is only a lower bound. The test is by five folds: trips in order of miles are dealt to five hands, each
 * is foretold from the other four, and the errors are put together. Lower `heldOutMinutes` is the better model.
 *
 * Clean the trips first: a button pressed late is an outlier, and squares weigh outliers most. Trips under one mile and
 * over have to be in it if the model is to serve both. Streets at peak and at night are different models.
 *
 * @param samples - the order does not matter.
 * @param kind - `linear` or `square-root-linear`; unless given, the one with the lower `heldOutMinutes`.
 * @returns `undefined` with fewer than 10 trips, with trips all of one length, and where time does not rise with distance.
 * @throws DutycycleError for miles or minutes outside [0, infinity), or another kind.
 * @see The form: P. Kolesar and W. Walker, Measuring the Travel Characteristics of New York City's Fire Companies, RAND
 * R-1449. The search and the folds are this project's.
 *
 * @example
 * ```ts
 * import { fitTravelModel } from "dutycycle";
 * // Twelve trips, the odd ones a little slower than 1 + 2 D, the even ones quicker.
 * const trips = Array.from({ length: 12 }, (_, i) => ({ miles: 0.3 * i, minutes: 1 + 0.6 * i + (i % 2 ? 0.1 : -0.1) }));
 * const fit = fitTravelModel(trips, "linear");
 * fit?.model; // => { "kind": "linear", "interceptMinutes": 0.9769, "minutesPerMile": 2.014 }
 * fit?.residualMinutes; // => 0.1084
 * fit?.heldOutShare; // => 0.9975
 * ```
 */
export function fitTravelModel(
  samples: readonly TravelSample[],
  kind?: TravelModel["kind"],
): TravelModelFit | undefined {
  requireThat(Array.isArray(samples), "samples", "a list of trips", samples);
  for (const [i, trip] of samples.entries()) {
    requireNumber(`samples[${i}].miles`, trip?.miles, "[0, infinity)", (n) => n >= 0);
    requireNumber(`samples[${i}].minutes`, trip.minutes, "[0, infinity)", (n) => n >= 0);
  }
  if (kind !== undefined) requireOneOf("kind", kind, ["linear", "square-root-linear"]);
  if (samples.length < FEWEST) return undefined;
  const trips = samples.slice().sort((a, b) => a.miles - b.miles || a.minutes - b.minutes);
  if (linearFit(trips) === undefined) return undefined;
  const linear = kind === "square-root-linear" ? undefined : tested(trips, linearFit);
  const bent = kind === "linear" ? undefined : tested(trips, squareRootFit);
  if (linear === undefined || bent === undefined) return linear ?? bent;
  return bent.heldOutMinutes < linear.heldOutMinutes ? bent : linear;
}

type Fitter = (trips: readonly TravelSample[]) => TravelModel | undefined;

/** The fit to all trips, with the errors on each fold of a fit to the others. */
function tested(trips: readonly TravelSample[], fitted: Fitter): TravelModelFit | undefined {
  const model = fitted(trips);
  if (model === undefined) return undefined;
  let errors = 0;
  let spread = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = trips.filter((_, i) => i % FOLDS !== fold);
    const other = fitted(others);
    if (other === undefined) return undefined;
    const held = trips.filter((_, i) => i % FOLDS === fold);
    errors += squares(held, (miles) => minutesOf(miles, other));
    const mean = others.reduce((sum, { minutes }) => sum + minutes, 0) / others.length;
    spread += squares(held, () => mean);
  }
  const all = squares(trips, (miles) => minutesOf(miles, model));
  return {
    ...{ model, samples: trips.length, residualMinutes: Math.sqrt(all / (trips.length - 2)) },
    ...{ heldOutMinutes: Math.sqrt(errors / trips.length), heldOutShare: 1 - errors / spread },
  };
}
