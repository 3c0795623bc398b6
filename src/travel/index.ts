/**
 * How long does it take to get there? Distance to minutes, and the square-root laws of response distance.
 *
 * @module
 */
export {};
