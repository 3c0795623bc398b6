/**
 * The zone of the runs that are compared with DuckDB: its clock has not changed since 1968, so that arithmetic on the
 * naive local clock is right, and its people write the month first, so that the file's stamps are inferred as meant.
 */
export const STEADY_ZONE = "America/Phoenix";
