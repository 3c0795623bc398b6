/**
 * How do we solve? Integer programs through HiGHS, with status, proved bound, time limit and cancellation.
 *
 * @module
 */
export {};
