/** How a city gets from the posts before to those after. The first four say the plan; the rest, what it meets on the way. */
export interface Transition {
  /** Share of today's staff who leave in a year and are not replaced while there are too many, in [0, 1]. */
  readonly attritionShare: number;
  /** People who can be trained for both roles in a year: the capacity of the classes, in [0, 1e6]. */
  readonly conversionsPerYear: number;
  /** Money for each person who is trained, whether they pass or not, in [0, 1e12]. */
  readonly trainingCost: number;
  /** Money at the start, year 0, in [0, 1e12]: systems, facilities, study, vehicles. */
  readonly oneOffCost: number;
  /** Money that the start brings, in [0, 1e12]: a station or apparatus sold. 0 unless given. */
  readonly oneOffIncome?: number;

  /** Share of those who are trained who fail, in [0, 1): they stay in one role and may try again. 0 unless given. */
  readonly failureShare?: number;
  /** Classes are of so many people, in (0, 1e6]: only whole classes fit into a year, and a class begun is paid in full. */
  readonly classSize?: number;
  /** Hours for which a person's post is filled on overtime while they train, in [0, 8784]. 0 unless given. */
  readonly backfillHours?: number;
  /** Of an hour's pay that such an hour costs, in [0, 10]; 1.5 unless given. */
  readonly backfillFactor?: number;
  /** Money for each person who has passed, in [0, 1e12]: gear, lockers. Recruits are equipped too. 0 unless given. */
  readonly equipmentCost?: number;

  /**
   * Share of those who would be trained who never will be, in [0, 1]; they stay until they leave, and layoffs reach them as they reach
   * others. 0 unless given.
   */
  readonly optOutShare?: number;
  /** Share of today's staff who quit in year 1 because of the change, over attrition, in [0, 1]. 0 unless given. */
  readonly quitShare?: number;
  /** All who are too many are laid off at the start, instead of left to attrition. */
  readonly layoffs?: boolean;
  /** Months of pay and loads for each who is laid off, in [0, 120]. 0 unless given. */
  readonly severanceMonths?: number;
  /** Money for leave not taken, for each who quits or is laid off, in [0, 1e12]; others would be paid theirs anyway. 0 unless given. */
  readonly leavePayout?: number;

  /**
   * Money to hire and train one recruit for both roles, in [0, 1e12]: academies, and pay until the recruit fills a post. With it, those
   * who replace leavers are counted, paid for, and cross-trained from the first day.
   */
  readonly recruitCost?: number;
  /** The same for one role, as today, in [0, 1e12]; saved for those who are no longer hired. 0 unless given. */
  readonly recruitCostBefore?: number;

  /** From this year on those who still wait for their training cost what those of two roles cost; whole, in [1, 100]. Never unless given. */
  readonly parityFromYear?: number;
}
