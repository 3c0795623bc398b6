import { sampler } from "../random/sampler.ts";
import { randomStream } from "../random/stream.ts";
import type { CompareMergerOptions } from "./comparison.ts";

/** How many draws, unless the caller says. */
export const DRAWS = 1000;

/** What is drawn for each uncertain input, in their order: the same for whoever asks with the same seed. */
export function drawnInputs({
  uncertain = [],
  seed,
  draws = DRAWS,
}: Pick<CompareMergerOptions, "uncertain" | "seed" | "draws">): number[][] {
  return uncertain.map(({ name, distribution }) => {
    const draw = sampler(distribution);
    const stream = randomStream(seed, "uncertain", name);
    return Array.from({ length: draws }, () => draw(stream));
  });
}
