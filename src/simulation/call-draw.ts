import { requireThat } from "../quantity/error.ts";
import { forks } from "../random/forks.ts";
import { sampler } from "../random/sampler.ts";
import type { ServiceDemand } from "./demand-model.ts";

/**
 * Draws the minutes of handling or the drive factors of a service's calls, each from a stream of its own; `kind` is the index of each
 * call's kind with the units that it needs, as `serviceDraw` counts them. Empty where every call has 0 minutes, or a factor of 1.
 */
export function callDraw(
  name: "handlingMinutes" | "driveFactor",
  { kinds }: Pick<ServiceDemand, "kinds">,
  kind: Uint32Array,
  key: Int32Array,
): Float64Array {
  const draws = kinds.flatMap((one) => {
    const draw = one[name] && sampler(one[name]);
    return one.units.map(() => draw);
  });
  const none = name === "driveFactor" ? 1 : 0;
  const streams = forks(key);
  const found = new Float64Array(kind.length).fill(none);
  let any = false;
  for (let n = 0; n < kind.length; n++) {
    const drawn = draws[kind[n] as number]?.(streams(n)) ?? none;
    if (drawn <= 0) requireThat(none === 0, name, "numbers in (0, infinity)", drawn);
    else if (drawn !== none) {
      found[n] = drawn;
      any = true;
    }
  }
  return any ? found : new Float64Array(0);
}
