import { requireOptions, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import { requireClosedForm } from "./closed-form-city.ts";
import type { CompareMergerOptions } from "./comparison.ts";

const OPTIONS: readonly (keyof CompareMergerOptions)[] = [
  ...(["baseline", "alternatives", "demand", "calls", "travel", "period", "replications", "seed"] as const),
  ...(["warmUpMinutes", "level", "workers", "createWorker", "fires", "pumpers", "onProgress"] as const),
  ...(["signal", "discountRate", "wageGrowth", "inflation", "years", "firstFiscalYear"] as const),
  ...(["yearReplications", "closedForm", "uncertain", "standards", "draws"] as const),
];

/** Throws unless the options are what they may be; gives the demand. */
export function requireComparison(options: CompareMergerOptions): DemandModel | readonly SimCall[] {
  requireOptions(options, OPTIONS);
  const { baseline, alternatives, demand, calls, replications, yearReplications = 0 } = options;
  requireThat(isObject(baseline), "baseline", "a MergerScenario", baseline);
  requireThat(Array.isArray(alternatives), "alternatives", "a list of MergerScenario", alternatives);
  const given = demand ?? calls;
  const isOne = given !== undefined && (demand === undefined || calls === undefined);
  requireThat(isOne, "demand", "a DemandModel or calls, or else `calls`", isOne ? "" : given && "both");
  for (const [i, scenario] of [baseline, ...alternatives].entries()) {
    const argument = i === 0 ? "baseline" : `alternatives[${i - 1}]`;
    requireThat(typeof scenario?.name === "string", `${argument}.name`, "a text", scenario?.name);
    requireThat(Array.isArray(scenario.units), `${argument}.units`, "a list of units", scenario.units);
    const { sameCut } = scenario;
    const isList = sameCut === undefined || Array.isArray(sameCut?.units);
    requireThat(isList, `${argument}.sameCut.units`, "a list of units", sameCut?.units);
  }
  const names = [baseline, ...alternatives].map(({ name }) => name);
  requireThat(new Set(names).size === names.length, "alternatives", "scenarios of different names", names);
  requireWithin("replications", replications, "[1, 1000000], whole");
  requireWithin("yearReplications", yearReplications, `[0, ${replications}], whole`);
  const { closedForm } = options;
  if (closedForm !== undefined) {
    for (const { units, sameCut } of [baseline, ...alternatives]) {
      requireClosedForm(closedForm, units, options.period);
      if (sameCut !== undefined) requireClosedForm(closedForm, sameCut.units, options.period);
    }
  }
  return given as DemandModel | readonly SimCall[];
}
