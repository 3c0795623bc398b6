import { forks } from "../random/forks.ts";
import { sampler } from "../random/sampler.ts";
import type { ServiceDemand } from "./demand-model.ts";

/**
 * Draws the minutes of handling of a service's calls, each from a stream of its own; `kind` is the index of each call's kind with
 * the units that it needs, as `serviceDraw` counts them. Empty where no kind has a handling.
 */
export function handlingDraw(
  { kinds }: Pick<ServiceDemand, "kinds">,
  kind: Uint32Array,
  handlingKey: Int32Array,
): Float64Array {
  if (kinds.every(({ handlingMinutes }) => handlingMinutes === undefined)) return new Float64Array(0);
  const draws = kinds.flatMap(({ handlingMinutes, units }) => {
    const draw = handlingMinutes === undefined ? undefined : sampler(handlingMinutes);
    return units.map(() => draw);
  });
  const streams = forks(handlingKey);
  const found = new Float64Array(kind.length);
  for (let n = 0; n < kind.length; n++) {
    const draw = draws[kind[n] as number];
    if (draw !== undefined) found[n] = Math.max(0, draw(streams(n)));
  }
  return found;
}
