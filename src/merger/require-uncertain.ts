import { requireOneOf, requireThat } from "../quantity/error.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import type { UncertainInput, UncertainTarget } from "./uncertain-input.ts";

/** Throws unless the inputs are what they may be for these options. */
export function requireUncertain(options: CompareMergerOptions, inputs: readonly UncertainInput[]): void {
  requireThat(Array.isArray(inputs), "uncertain", "a list of UncertainInput", inputs);
  const names = new Set(inputs.map(({ name }) => name));
  requireThat(names.size === inputs.length, "uncertain", "inputs of different names", [...names]);
  for (const [i, { name, as = "factor", targets }] of inputs.entries()) {
    const argument = `uncertain[${i}]`;
    requireThat(typeof name === "string", `${argument}.name`, "a text", name);
    requireOneOf(`${argument}.as`, as, ["factor", "value"]);
    requireThat(Array.isArray(targets) && targets.length > 0, `${argument}.targets`, "at least one", targets);
    for (const [t, target] of targets.entries())
      requireTarget(options, target, as, `${argument}.targets[${t}]`);
  }
}

const TARGETS = ["posts", "transition", "other-costs", "revenue", "rates", "closed-form", "demand"] as const;

function requireTarget(
  options: CompareMergerOptions,
  target: UncertainTarget,
  as: "factor" | "value",
  argument: string,
): void {
  requireOneOf(`${argument}.of`, target.of, TARGETS);
  if (target.of === "closed-form") {
    requireThat(options.closedForm !== undefined, argument, "`closedForm` to be given", undefined);
  }
  if (target.of === "demand") {
    requireThat(as === "factor", `${argument}.of`, "a factor, for demand", as);
    const isModel = "services" in (options.demand ?? options.calls ?? []);
    const canBe = isModel || target.field === "minutes";
    requireThat(canBe, `${argument}.field`, "minutes, where demand is calls", target.field);
  }
  if (!("scenarios" in target)) return;
  const known = [options.baseline, ...options.alternatives].map(({ name }) => name);
  for (const name of target.scenarios ?? []) requireOneOf(`${argument}.scenarios`, name, known);
}
