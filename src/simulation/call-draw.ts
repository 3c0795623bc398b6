import { requireNumber } from "../quantity/error.ts";
import { forks } from "../random/forks.ts";
import { sampler } from "../random/sampler.ts";
import type { ServiceDemand } from "./demand-model.ts";

/**
 * Draws the minutes of handling or the drive factor of a service's calls, each from a stream of its own; `kind` is the index of each
 * call's kind with the units that it needs, as `serviceDraw` counts them. Empty where no call has any: no minutes, or a factor of 1.
 */
export function callDraw(
  name: "handlingMinutes" | "driveFactor",
  { kinds }: Pick<ServiceDemand, "kinds">,
  kind: Uint32Array,
  key: Int32Array,
): Float64Array {
  if (kinds.every((one) => one[name] === undefined)) return new Float64Array(0);
  const draws = kinds.flatMap((one) => {
    const draw = one[name] === undefined ? undefined : sampler(one[name]);
    return one.units.map(() => draw);
  });
  const none = name === "driveFactor" ? 1 : 0;
  const streams = forks(key);
  const found = new Float64Array(kind.length).fill(none);
  for (let n = 0; n < kind.length; n++) {
    const draw = draws[kind[n] as number];
    if (draw === undefined) continue;
    const drawn = draw(streams(n));
    if (none > 0) requireNumber(name, drawn, "(0, infinity)", (factor) => factor > 0);
    found[n] = Math.max(0, drawn);
  }
  return found.every((value) => value === none) ? new Float64Array(0) : found;
}
