import { publishedCases } from "./case-row.ts";
import { CAROLINAS } from "./cases/carolinas.ts";
import { MICHIGAN } from "./cases/michigan.ts";
import { MIDWEST } from "./cases/midwest.ts";
import { SOUTH_AND_WEST } from "./cases/south-and-west.ts";
import type { PublicSafetyDepartment } from "./public-safety-department.ts";

/**
 * Where has it been tried to join police and fire, and what is said of it? 41 cities, kept and ended, each with its sources.
 *
 * **Nobody may compute a success rate from this list, and no function here does.** It is no sample: these are the cities of which something
 * was written that could be read. Most of it was written by the cities themselves or by opponents, and no evaluation with costs
 * before and after and a comparison was found. In 1976 about 125 municipalities had such a department, in 2017 about 130 agencies
 * (M. Legeros on a study of 1976; City of East Grand Rapids): most are not here.
 *
 * A claim carries its sponsor and is nobody's finding. Where claims of one city contradict each other, all of them stand. An
 * amount is in dollars of its year: nothing is put into another year's prices. `unknown` says that nothing was found, not that the department ended.
 * Cities for which no usable evidence was found are left out.
 *
 * @see J. M. Wilson, A. Weiss and C. Grammich, Public Safety Consolidation: A Multiple Case Study, COPS Office, 2016, for case studies at
 * length. L. A. Matarese and K. R. Chelst, ICMA MIS Report 23(4), 1991, for the published model.
 *
 * @example
 * ```ts
 * import { publicSafetyDepartments } from "dutycycle/merger";
 * publicSafetyDepartments.length; // => 41
 * const bayCity = publicSafetyDepartments.find(({ jurisdiction }) => jurisdiction === "Bay City");
 * bayCity?.claims.filter(({ about, unit }) => about === "saving" && unit === "dollars").map(({ sponsor, least, most }) => ({ sponsor, least, most }));
 * // => [
 * //   { "sponsor": "city", "most": 1800000 },
 * //   { "sponsor": "city", "least": 5000000, "most": 5000000 },
 * //   { "sponsor": "city official", "least": 10000000 }
 * // ]
 * ```
 */
export const publicSafetyDepartments: readonly PublicSafetyDepartment[] = /* @__PURE__ */ publishedCases({
  ...MICHIGAN,
  ...CAROLINAS,
  ...MIDWEST,
  ...SOUTH_AND_WEST,
});
