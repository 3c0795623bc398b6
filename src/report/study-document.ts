import type { Chart } from "./chart.ts";
import type { Figure } from "./figure.ts";
import type { ReleaseRules } from "./release-rules.ts";
import type { Table } from "./table.ts";

/** One question of a study, and everything that answers it. */
export interface Chapter {
  /** Letters, digits and hyphens; unique within a study. */
  readonly id: string;
  readonly title: string;
  /** What the chapter answers, as somebody would ask it. */
  readonly question: string;
  readonly paragraphs: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  /** What a reader has to know before using the numbers. */
  readonly notes: readonly string[];
}

/** A question of the first page, answered in plain words, with the numbers behind the answer. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
  /** The figures behind it, by id. */
  readonly figures: readonly string[];
  /** The chapter that says more, by id. */
  readonly chapter?: string;
}

/** A method as it was used: what is said of it on its card. */
export interface MethodCard {
  readonly name: string;
  readonly source: string;
  readonly formula: string;
  readonly assumptions: readonly string[];
  readonly cautions: readonly string[];
}

export interface StudyDefinition {
  readonly term: string;
  readonly meaning: string;
}

export interface Appendix {
  readonly definitions: readonly StudyDefinition[];
  readonly methods: readonly MethodCard[];
  readonly tables: readonly Table[];
}

/** What it takes to make the same document again. */
export interface Provenance {
  readonly library: string;
  readonly version: string;
  readonly seed: string | number;
  /** The date of the document as given; nothing else in it depends on a clock. */
  readonly date?: string;
  readonly timeZone: string;
  readonly calls: number;
  readonly responses: number;
  readonly rosterSpans: number;
  /** 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** What the fingerprint covers, and what it does not. */
  readonly fingerprintCovers: string;
}

/** A staffing study as plain data: it survives `structuredClone` and JSON, and every renderer sets the same one. */
export interface Study {
  readonly title: string;
  readonly place?: string;
  readonly period: string;
  readonly firstPage: readonly Answer[];
  readonly chapters: readonly Chapter[];
  readonly appendix: Appendix;
  readonly provenance: Provenance;
  /** Which rules of release were kept; absent where the study was asked for without. */
  readonly release?: ReleaseRules;
}
