import type { PublicSafetyClaim, PublicSafetyDepartment } from "./public-safety-department.ts";
import { citation, LOW_TRUST, SOURCES, type SourceKey } from "./source.ts";

/** A case as it is written down: sources by key. */
export type CaseRow = Omit<
  PublicSafetyDepartment,
  "claims" | "forms" | "source" | "sources" | "lowTrust" | "outcomeText"
> & {
  readonly forms?: PublicSafetyDepartment["forms"];
  /** Where there is more to say than the word. */
  readonly outcomeText?: string;
  readonly claims?: readonly (Omit<PublicSafetyClaim, "source"> & { readonly from: readonly SourceKey[] })[];
  readonly from: readonly SourceKey[];
};

/** The case with its citations in full, frozen. */
export function publishedCase(row: CaseRow): PublicSafetyDepartment {
  const { from, claims = [], forms = [], ...rest } = row;
  const lowTrust = from.filter((key) => LOW_TRUST.includes(key)).map((key) => SOURCES[key]);
  return Object.freeze({
    ...rest,
    forms: Object.freeze(forms),
    claims: Object.freeze(
      claims.map(({ from: keys, ...claim }) => Object.freeze({ ...claim, source: citation(keys) })),
    ),
    outcomeText: row.outcomeText ?? row.outcome,
    source: citation(from),
    sources: Object.freeze(from.map((key) => SOURCES[key])),
    ...(lowTrust.length > 0 && { lowTrust: Object.freeze(lowTrust) }),
  });
}
