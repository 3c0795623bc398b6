export type KeepStatus = "kept" | "given-up" | "unknown";

/** Something without which the departments cannot be separated again, or only at a price. */
export interface ExitKeep {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly status: KeepStatus;
  readonly citation: string;
  readonly fromMemory?: true;
}

/** A measure at which the city means to stop. */
export interface ExitTrigger {
  readonly measure: string;
  readonly limit: number;
  /** On which side of the limit it is reached. */
  readonly when: "above" | "below";
  /** The month in which it is judged, "YYYY-MM". */
  readonly by: string;
  /** The value today. */
  readonly measured?: number;
}

export interface JudgedTrigger extends ExitTrigger {
  readonly status: "reached" | "not-reached" | "not-measured";
}

export interface ExitCost {
  readonly id: string;
  readonly what: string;
  readonly dollars?: number;
}

/** A city that separated. */
export interface EndedDepartment {
  readonly jurisdiction: string;
  readonly state: string;
  readonly start?: number;
  readonly end?: number;
  readonly form?: string;
  readonly outcomeText: string;
  readonly notes?: string;
  readonly source: string;
}

export interface ExitPlan {
  readonly keep: readonly ExitKeep[];
  readonly triggers: readonly JudgedTrigger[];
  readonly costs: readonly ExitCost[];
  /** Ids of the costs that have no amount. */
  readonly costsMissing: readonly string[];
  /** Only when every cost has an amount. */
  readonly costDollars?: number;
  readonly ended: readonly EndedDepartment[];
}

export interface ExitQuestion {
  readonly keep?: Readonly<Record<string, KeepStatus>>;
  readonly triggers?: readonly ExitTrigger[];
  readonly costs?: Readonly<Record<string, number>>;
}
