import { quantile } from "../stats/quantile.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import { type Outcome, outcomesOf, statesOf } from "./drawn-outcome.ts";
import { rankCorrelation } from "./rank-correlation.ts";
import type { MergerScenario } from "./scenario.ts";
import type { UncertainInput } from "./uncertain-input.ts";
import type { MergerDriver } from "./uncertainty.ts";
import { withDraws } from "./with-draws.ts";

/** One input at a time at its 10th and 90th percentile, and its rank correlation over all draws. */
export function driversOf(
  options: CompareMergerOptions,
  drawn: readonly (readonly number[])[],
  own: readonly Outcome[],
  alternative: number,
): MergerDriver[] {
  const { uncertain = [], standards = [], alternatives } = options;
  const only = { ...options, alternatives: [alternatives[alternative] as MergerScenario] };
  const states = statesOf(only);
  const outcomeAt = (input: number, value: number): Outcome => {
    const changed = withDraws(only, [uncertain[input] as UncertainInput], [value]);
    return outcomesOf(changed, states, [])[1] as Outcome;
  };
  const base = outcomesOf(only, states, [])[1] as Outcome;
  const ends = drawn.map((values, input) => {
    const [low, high] = [quantile(values, 0.1) as number, quantile(values, 0.9) as number];
    return { low, high, atLow: outcomeAt(input, low), atHigh: outcomeAt(input, high) };
  });
  const results: [MergerDriver["outcome"], (outcome: Outcome) => number | undefined][] = [
    ["annual saving", ({ annualSaving }) => annualSaving],
    ["net present value", ({ netPresentValue }) => netPresentValue],
    ...standards.map((_, s): [MergerDriver["outcome"], (outcome: Outcome) => number | undefined] => [
      `standard ${s + 1}`,
      ({ values }) => values[s],
    ]),
  ];
  return results.flatMap(([outcome, of]) => {
    const known = own.flatMap((one, d) => (of(one) === undefined ? [] : [d]));
    const rows = ends.map(({ low, high, atLow, atHigh }, input): MergerDriver => {
      const correlation = rankCorrelation(
        known.map((d) => drawn[input]?.[d] as number),
        known.map((d) => of(own[d] as Outcome) as number),
      );
      return {
        ...{ outcome, input: uncertain[input]?.name as string, low, high },
        ...defined({ base: of(base), atLow: of(atLow), atHigh: of(atHigh), rankCorrelation: correlation }),
      };
    });
    return rows.sort((a, b) => width(b) - width(a) || rank(b) - rank(a) || (a.input < b.input ? -1 : 1));
  });
}

const width = ({ atLow = 0, atHigh = 0 }: MergerDriver): number => Math.abs(atHigh - atLow);
const rank = ({ rankCorrelation: found = 0 }: MergerDriver): number => Math.abs(found);

function defined<Fields extends Readonly<Record<string, number | undefined>>>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: number } {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { readonly [Name in keyof Fields]?: number };
}
