/** `met`: settled or done. `unmet`: not so. `unknown`: nobody has said. */
export type ReadinessStatus = "met" | "unmet" | "unknown";

/** Which sort of question: what can stop it, what must be chosen, what made others fail, who objects, what others did, how long it takes. */
export type ReadinessKind = "gate" | "decision" | "barrier" | "opposition" | "technique" | "time";

/** One side's argument, in this project's words. */
export interface ReadinessSide {
  readonly who: string;
  readonly says: string;
}

/** One question of readiness. */
export interface ReadinessItem {
  readonly id: string;
  readonly kind: ReadinessKind;
  /** "Yes" is `met`. */
  readonly question: string;
  /** Why it is asked: what happened elsewhere, or what depends on it. */
  readonly why: string;
  /** Where there is more than one view. */
  readonly sides?: readonly ReadinessSide[];
  readonly status: ReadinessStatus;
  readonly citation: string;
  /** True where all or some of it has no source. */
  readonly fromMemory?: true;
}

/** Status by the id of a question. */
export type ReadinessAnswers = Readonly<Record<string, ReadinessStatus>>;

/** Where a city stands. Lists of ids and no count, since the questions do not weigh alike. */
export interface Readiness {
  /** Gates that are unmet or unknown: these first. */
  readonly gatesOpen: readonly string[];
  readonly gatesMet: readonly string[];
  /** Beyond the gates. */
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
  readonly items: readonly ReadinessItem[];
}
