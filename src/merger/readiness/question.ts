import type { ReadinessItem, ReadinessSide } from "../readiness-item.ts";

/** A question as it is written down. */
export interface Question {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly sides?: readonly ReadinessSide[];
  /** What `why` and `sides` rest on; none: it is from memory. */
  readonly from?: readonly string[];
  /** True where they say more than those sources. */
  readonly isPartlyMemory?: true;
}

export type Questions = readonly (readonly [ReadinessItem["kind"], readonly Question[]])[];
