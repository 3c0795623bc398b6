import { known } from "../quantity/known.ts";
import type { PublicSafetyClaim, PublicSafetyDepartment } from "./public-safety-department.ts";
import { nevadaVoice } from "./source.ts";

type About = PublicSafetyClaim["about"];
type Unit = NonNullable<PublicSafetyClaim["unit"]>;

/**
 * A claim as it is written down: its text under what it is about, its amount under the unit (one number, or its limits), and by whom,
 * when and where it is made.
 */
export type ClaimRow = { readonly [about in About]?: string } & {
  readonly [unit in Unit]?: number | { readonly least?: number; readonly most?: number };
} & {
  readonly staff?: number;
  readonly by: readonly [
    sponsor: PublicSafetyClaim["sponsor"],
    year: number | undefined,
    ...sources: readonly string[],
  ];
};

/** A case as it is written down, under its city and state. */
export type CaseRow = Omit<
  PublicSafetyDepartment,
  "jurisdiction" | "state" | "claims" | "forms" | "source" | "sources" | "lowTrust" | "outcomeText"
> & {
  /** `form` is these, joined, where it says no more. */
  readonly forms?: PublicSafetyDepartment["forms"];
  /** Where there is more to say than the word. */
  readonly outcomeText?: string;
  readonly claims?: readonly ClaimRow[];
  readonly from: readonly string[];
};

export type CaseRows = Readonly<Record<string, CaseRow>>;

const ABOUTS: readonly About[] = ["saving", "cost", "budget", "service"];
const UNITS: readonly Unit[] = [
  "dollars",
  "dollars-a-year",
  "dollars-a-resident",
  "dollars-an-officer",
  "share",
];

/** Pages that retell others without saying whom: read them as hints. */
const LOW_TRUST: readonly string[] = [nevadaVoice];

/** The cases in full, frozen. */
export function publishedCases(rows: CaseRows): readonly PublicSafetyDepartment[] {
  return Object.freeze(Object.entries(rows).map(([place, row]) => publishedCase(place, row)));
}

function publishedCase(place: string, row: CaseRow): PublicSafetyDepartment {
  const [jurisdiction = "", state = ""] = place.split(", ");
  const { from, claims = [], forms = [], form = forms.join("/"), ...rest } = row;
  const lowTrust = from.filter((source) => LOW_TRUST.includes(source));
  return Object.freeze({
    jurisdiction,
    state,
    ...(form !== "" && { form }),
    ...rest,
    forms: Object.freeze(forms),
    claims: Object.freeze(claims.map(publishedClaim)),
    outcomeText: row.outcomeText ?? row.outcome,
    source: from.join("; "),
    sources: Object.freeze(from),
    ...(lowTrust.length > 0 && { lowTrust: Object.freeze(lowTrust) }),
  });
}

function publishedClaim(row: ClaimRow): PublicSafetyClaim {
  const [sponsor, year, ...sources] = row.by;
  const about = ABOUTS.find((each) => each in row) as About;
  const unit = UNITS.find((each) => each in row);
  const amount = unit === undefined ? {} : row[unit];
  return Object.freeze({
    about,
    text: row[about] as string,
    ...(typeof amount === "number" ? { least: amount, most: amount } : amount),
    ...known({ unit, staff: row.staff }),
    sponsor,
    ...known({ year }),
    source: sources.join("; "),
  });
}
