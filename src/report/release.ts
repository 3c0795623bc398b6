/** What may leave the house. */
export interface ReleaseRules {
  /** Counts from 1 to below this are hidden, whole in [1, 1000]. */
  readonly smallestCount: number;
  /** Types of call that hold one of these words are never shown by area. */
  readonly sensitiveWords: readonly string[];
  /** Whether tables by unit and by person are part of it. */
  readonly units: boolean;
}
