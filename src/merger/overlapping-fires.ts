import { requireWithin } from "../quantity/interval.ts";

/**
 * How likely is it that two working fires burn at once within a year?
 *
 *     P = 1 - exp(-lambda^2 h / 8760)
 *
 * with lambda = `firesPerYear` and h = `fireHours`. Fires come at random; each finds another burning with a chance of about lambda h / 8760, so that such
 * pairs are about Poisson with mean lambda^2 h / 8760. Storms and arson come together: then it is more.
 *
 * @param input.firesPerYear - in [0, infinity).
 * @param input.fireHours - in [0, 8760], small beside the time between fires.
 * @returns a probability in [0, 1).
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: the Poisson approximation for pairs.
 *
 * @example
 * ```ts
 * import { overlappingFires } from "dutycycle/merger";
 * // A town of 30,000 at 1.47 structure fires a year and 1,000 residents, 155 minutes each.
 * overlappingFires({ firesPerYear: 1.47 * 30, fireHours: 155 / 60 }); // => 0.4365
 * ```
 */
export function overlappingFires(input: {
  readonly firesPerYear: number;
  readonly fireHours: number;
}): number {
  const { firesPerYear, fireHours } = input ?? {};
  requireWithin("firesPerYear", firesPerYear, "[0, infinity)");
  requireWithin("fireHours", fireHours, "[0, 8760]");
  return -Math.expm1((-(firesPerYear ** 2) * fireHours) / 8760);
}
