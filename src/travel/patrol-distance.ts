import { requireWithin } from "../quantity/interval.ts";

/**
 * How far does a car drive to a call in its own patrol area, on average?
 *
 *     E[D] = (X + Y) / 3
 *
 * for a rectangle of X by Y with streets parallel to its sides: car and call each anywhere in it, independent of each other.
 * For a square of area A that is (2 / 3) sqrt(A). One-way streets, rivers and calls from other areas add to it.
 *
 * @param input.width - X, in [0, infinity), in any unit of length.
 * @param input.height - Y, in [0, infinity), in the same unit.
 * @returns a distance in the same unit, in [0, infinity).
 * @throws DutycycleError for a value outside its interval.
 * @see R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 3.7.1, equation 3.12a.
 *
 * @example
 * ```ts
 * import { expectedPatrolDistance } from "dutycycle";
 * expectedPatrolDistance({ width: 2, height: 1 }); // => 1
 * ```
 */
export function expectedPatrolDistance(input: { readonly width: number; readonly height: number }): number {
  requireWithin("width", input?.width, "[0, infinity)");
  requireWithin("height", input.height, "[0, infinity)");
  return (input.width + input.height) / 3;
}
