/**
 * How far police and fire are joined. `full`: one agency whose officers do both. `partial`: a cadre does both. `area`: officers who do both
 * work in certain districts only. `functional`: separate departments, some duties of one given to the other. `nominal`: one head or shared
 * administration, nobody does both. `off-duty`: police officers are also firefighters, off duty. `public-works`: public works staff fight fires too.
 */
export type PublicSafetyForm =
  | "full"
  | "partial"
  | "area"
  | "functional"
  | "nominal"
  | "off-duty"
  | "public-works";

/** What is known of a department's fate; `outcomeText` says as of when, where that was noted. `unknown` is not "ended". */
export type PublicSafetyOutcome = "active" | "ended" | "proposed" | "studied" | "unknown";

/**
 * Who says so. `unstated`: the source does not tell whose figure it is. `outside agency`: a sheriff or county that offers the service.
 * `supporter`, `critic`: someone who writes for the department or its figures, or against them.
 */
export type ClaimSponsor =
  | "city"
  | "city official"
  | "consultant study"
  | "independent study"
  | "outside agency"
  | "supporter"
  | "critic"
  | "unstated";

/** What somebody claims that the department saves, costs or achieves. A claim, not a finding of this library. */
export interface PublicSafetyClaim {
  readonly about: "saving" | "cost" | "budget" | "service";
  /** In this project's words. */
  readonly text: string;
  /** The least and the most that is claimed; one of them alone for "at least" and "up to", neither where there is no figure. */
  readonly least?: number;
  readonly most?: number;
  readonly unit?: "dollars" | "dollars-a-year" | "dollars-a-resident" | "dollars-an-officer" | "share";
  /** Sworn staff that the amount pays for. */
  readonly staff?: number;
  readonly sponsor: ClaimSponsor;
  readonly year?: number;
  readonly source: string;
}

/** A city that joined police and fire, tried to, or looked into it. What is absent was not found. */
export interface PublicSafetyDepartment {
  readonly jurisdiction: string;
  readonly state: string;
  readonly start?: number;
  readonly end?: number;
  /** The form in words. */
  readonly form?: string;
  /** The same as a list; empty where the form was not found. */
  readonly forms: readonly PublicSafetyForm[];
  /** Residents. */
  readonly population?: number;
  readonly populationYear?: number;
  /** True where the source says "fewer than". */
  readonly populationIsLimit?: boolean;
  readonly staff?: string;
  /** Claims of one city may contradict each other: they stand side by side, with who made them. */
  readonly claims: readonly PublicSafetyClaim[];
  readonly outcome: PublicSafetyOutcome;
  readonly outcomeText: string;
  readonly notes?: string;
  /** Full citations, joined. */
  readonly source: string;
  readonly sources: readonly string[];
  /** Those of `sources` that retell others without saying whom. */
  readonly lowTrust?: readonly string[];
  /** What of this is from memory, without a source: do not cite it. */
  readonly fromMemory?: string;
}
