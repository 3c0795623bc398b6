/**
 * How many people? Relief factors, every published staffing method side by side, and how authorised strength becomes people on duty.
 *
 * @module
 */
export {};
