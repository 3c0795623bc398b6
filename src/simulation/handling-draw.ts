import { forks } from "../random/forks.ts";
import { sampler } from "../random/sampler.ts";
import type { ServiceDemand } from "./demand-model.ts";

/**
 * Draws the minutes of handling of a service's calls, each from a stream of its own; `kind` is the index of each call's kind with
 * the units that it needs, as `serviceDraw` counts them. Empty where every call has 0.
 */
export function handlingDraw(
  { kinds }: Pick<ServiceDemand, "kinds">,
  kind: Uint32Array,
  handlingKey: Int32Array,
): Float64Array {
  const draws = kinds.flatMap(({ handlingMinutes, units }) => {
    const draw = handlingMinutes && sampler(handlingMinutes);
    return units.map(() => draw);
  });
  const streams = forks(handlingKey);
  const found = new Float64Array(kind.length);
  let any = false;
  for (let n = 0; n < kind.length; n++) {
    const minutes = draws[kind[n] as number]?.(streams(n)) ?? 0;
    if (minutes <= 0) continue;
    found[n] = minutes;
    any = true;
  }
  return any ? found : new Float64Array(0);
}
