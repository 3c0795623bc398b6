import type { Figure } from "../figure.ts";

/** The figures of all chapters, by id. */
export type Figures = ReadonlyMap<string, Figure>;
