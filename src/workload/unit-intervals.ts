/**
 * Times during which units are committed, in columns. `unit` 0 means a unit without a name: it overlaps nobody.
 * `rank` orders activities where one unit is on two at once: the smaller rank keeps the moment.
 */
export interface UnitIntervals {
  readonly count: number;
  /** Epoch milliseconds. */
  readonly start: Float64Array;
  /** 0 where there is no usable interval. */
  readonly lengthMs: Uint32Array;
  readonly unit: Uint8Array | Uint16Array | Uint32Array;
  /** One more than the largest unit. */
  readonly unitCount: number;
  readonly rank: Uint8Array;
}
