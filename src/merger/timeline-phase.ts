/** One phase of becoming a public safety department. */
export interface TimelinePhase {
  readonly id: string;
  readonly name: string;
  readonly leastMonths: number;
  /** Absent where the phase has a last month instead. */
  readonly mostMonths?: number;
  /** The month, counted from the start, by which it has ended at the latest, unless what it waits for takes longer. */
  readonly untilMonth?: number;
  /** Ids of the phases that must have ended. */
  readonly waitsFor: readonly string[];
  readonly citation: string;
  /** True where the duration is this project's own, built from the examples and not published. */
  readonly constructed?: true;
}

/** A phase of the city's own. */
export interface AddedPhase {
  readonly id: string;
  readonly name: string;
  readonly leastMonths: number;
  readonly mostMonths: number;
  /** Ids of the phases that must have ended before it; none unless given. */
  readonly waitsFor?: readonly string[];
  /** Ids of the phases that must wait for it; none unless given. */
  readonly before?: readonly string[];
}

/** A phase with its months. An end is the first month after it, as "YYYY-MM"; months are counted from the start, which is 0. */
export interface ScheduledPhase extends TimelinePhase {
  readonly earliestStart: string;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly latestEnd: string;
  readonly earliestStartMonth: number;
  readonly latestStartMonth: number;
  readonly earliestEndMonth: number;
  readonly latestEndMonth: number;
}

/** How long something took in a real city. */
export interface TimelineExample {
  readonly jurisdiction: string;
  readonly text: string;
  /** The phases that the time spans. */
  readonly covers: readonly string[];
  readonly leastMonths?: number;
  readonly mostMonths?: number;
  readonly citation: string;
}

/** When which phase can begin and end. */
export interface Timeline {
  readonly start: string;
  /** In an order in which each comes after what it waits for. */
  readonly phases: readonly ScheduledPhase[];
  readonly earliestEnd: string;
  readonly latestEnd: string;
  readonly earliestEndMonth: number;
  readonly latestEndMonth: number;
  readonly examples: readonly TimelineExample[];
}

export interface TimelineQuestion {
  /** The month in which the study begins, "YYYY-MM". */
  readonly start: string;
  /** The city's own least and most months, by the id of a phase. */
  readonly months?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** Phases of the city's own: a referendum, a building. */
  readonly also?: readonly AddedPhase[];
}
