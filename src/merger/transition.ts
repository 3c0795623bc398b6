/** How a city gets from the posts before to those after. */
export interface Transition {
  /** Share of today's staff who leave in a year and are not replaced while there are too many, in [0, 1]. */
  readonly attritionShare: number;
  /** People who can be trained for both roles in a year: the capacity of the classes, in [0, infinity). */
  readonly conversionsPerYear: number;
  /** Money for each person who is trained, whether they pass or not. */
  readonly trainingCost: number;
  /** Money at the start, year 0. */
  readonly oneOffCost: number;
}
