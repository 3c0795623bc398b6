import { requireThat } from "../quantity/error.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { applyRule } from "./apply-rule.ts";
import { CallTable } from "./call-table.ts";
import { type CleaningRule, cpsmRules, requireCleaningRules } from "./cleaning-rules.ts";
import { ExcludedRows, type Exclusion } from "./excluded-rows.ts";
import { withoutRows } from "./select-rows.ts";

/**
 * The calls that a workload study counts, and what each exclusion rule took: nothing is dropped unseen.
 *
 * Rules are applied in their order, and again until none takes anything, since a call of which one rule
 * took a response may then break another. What is taken counts once, under the rule that took it. A call
 * goes with its last response; a call that never had one goes only under a rule about calls. So calls,
 * responses and personnel-hours in equal those out plus those of all rules, and cleaning twice changes
 * nothing more.
 *
 * `missing-times` and `impossible-times` take responses that add no committed time but may have a good
 * delay or travel time: clean without these two before response times are measured. Neither rule changes
 * committed hours.
 *
 * @param calls - the table; it is not changed. Where no rule takes anything, it is returned itself.
 * @param rules - applied in this order; default `cpsmRules`. `[]` takes nothing.
 * @returns `excluded`: one entry a rule, in the order of `rules`, zeros included; `hours` are
 *   personnel-hours, dispatched (else arrived) to cleared, overlaps of a unit counted twice, and 0 for a
 *   response without a usable interval.
 * @throws DutycycleError if `calls` is no table or a rule is unknown or outside its limits.
 * Source of the default rules: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, pp. 72, 73, 92.
 *
 * @example
 * ```ts
 * import { callsFrom, cleanCalls } from "dutycycle";
 * const at = (second: number) => Date.UTC(2024, 2, 1, 10, 0, second);
 * const call = (id: string, type: string, cleared: number) => ({
 *   id, service: "police", initiator: "community", type, receivedAt: at(0),
 *   responses: [{ unit: "A1", personnel: 2, dispatchedAt: at(10), clearedAt: at(cleared) }],
 * }) as const;
 * const { calls } = callsFrom(
 *   [call("1", "ALARM", 1810), call("2", "ALARM", 30), call("3", "RADIO TEST", 910)],
 *   { timeZone: "America/Detroit" },
 * );
 * const cleaned = cleanCalls(calls);
 * cleaned.calls.length; // => 1
 * cleaned.excluded[4]; // => { rule: "test-calls", calls: 1, responses: 1, hours: 0.5 }
 * cleaned.excluded[0]?.calls; // => 1
 * ```
 */
export function cleanCalls(
  calls: CallTable,
  rules: readonly CleaningRule[] = cpsmRules,
): { calls: CallTable; excluded: readonly Exclusion[] } {
  requireThat(calls instanceof CallTable, "calls", "a CallTable", calls);
  requireCleaningRules(rules);
  const rows = new ExcludedRows(calls.columns);
  const taken = rules.map(() => ({ calls: 0, responses: 0, personnelMs: 0 }));
  let before = -1;
  while (rows.calls + rows.responses > before) {
    before = rows.calls + rows.responses;
    taken.forEach((sum, index) => {
      const { calls, responses, personnelMs } = rows;
      applyRule(rows, rules[index] as CleaningRule);
      sum.calls += rows.calls - calls;
      sum.responses += rows.responses - responses;
      sum.personnelMs += rows.personnelMs - personnelMs;
    });
  }
  const excluded = taken.map(({ personnelMs, ...counts }, index) => ({
    rule: (rules[index] as CleaningRule).kind,
    ...counts,
    hours: personnelMs / HOUR_MS,
  }));
  if (before === 0) return { calls, excluded };
  return {
    calls: CallTable.fromColumns(withoutRows(calls.columns, rows.callGone, rows.responseGone)),
    excluded,
  };
}
