/** How sure a method can be that a number is the city's own. */
export interface StaffingAssumption {
  /** Path in the input. */
  readonly input: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: "user" | "measured" | "default";
  /** Where a default comes from, or how a measured value was derived. */
  readonly source?: string;
}

/** What a reader has to know before using a number. */
export interface StaffingFlag {
  readonly kind: string;
  readonly text: string;
}
