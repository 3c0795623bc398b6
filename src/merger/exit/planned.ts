import { requireNumber, requireOneOf, requireOptions, requireThat } from "../../quantity/error.ts";
import { requireWithin } from "../../quantity/interval.ts";
import { isObject } from "../../quantity/is-object.ts";
import { known } from "../../quantity/known.ts";
import { publicSafetyDepartments } from "../cases.ts";
import type { EndedDepartment, ExitPlan, ExitQuestion, ExitTrigger, JudgedTrigger } from "../exit-item.ts";
import { requireId } from "../nearest-id.ts";
import { requireMonth } from "../timeline/month.ts";
import { warrantOf } from "../warrant.ts";
import { COSTS, KEPT } from "./lists.ts";

/** The three lists with the city's answers, and the cities that separated. */
export function planned(question: ExitQuestion): ExitPlan {
  requireOptions(question, ["keep", "triggers", "costs"]);
  const { keep = {}, triggers = [], costs = {} } = question;
  requireThat(isObject(keep), "keep", "an object of answers by id", keep);
  for (const [id, status] of Object.entries(keep)) {
    requireId("keep", id, idsOf(KEPT));
    requireOneOf(`keep.${id}`, status, ["kept", "given-up", "unknown"]);
  }
  requireThat(isObject(costs), "costs", "an object of dollars by id", costs);
  for (const [id, dollars] of Object.entries(costs)) {
    requireId("costs", id, idsOf(COSTS));
    requireWithin(`costs.${id}`, dollars, "[0, infinity)");
  }
  const isList = Array.isArray(triggers) && triggers.every((each: unknown): boolean => isObject(each));
  requireThat(isList, "triggers", "a list of triggers", triggers);
  const priced = COSTS.map(({ id, what }) => {
    const dollars = Object.hasOwn(costs, id) ? costs[id] : undefined;
    return { id, what, ...known({ dollars }) };
  });
  const costsMissing = idsOf(priced.filter(({ dollars }) => dollars === undefined));
  return {
    keep: KEPT.map(({ id, what, why, from, isPartlyMemory }) => {
      const status = Object.hasOwn(keep, id) ? (keep[id] ?? "unknown") : "unknown";
      return { id, what, why, status, ...warrantOf(from, isPartlyMemory) };
    }),
    triggers: triggers.map(judged),
    ...{ costs: priced, costsMissing },
    ...(costsMissing.length === 0 && {
      costDollars: priced.reduce((sum, { dollars = 0 }) => sum + dollars, 0),
    }),
    ended: publicSafetyDepartments.filter(({ outcome }) => outcome === "ended").map(toldShort),
  };
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

function judged(trigger: ExitTrigger, at: number): JudgedTrigger {
  const { measure, limit, when, by, measured } = trigger;
  const path = `triggers[${at}]`;
  requireThat(typeof measure === "string" && measure !== "", `${path}.measure`, "what is measured", measure);
  requireNumber(`${path}.limit`, limit, "(-infinity, infinity)");
  requireOneOf(`${path}.when`, when, ["above", "below"]);
  requireMonth(`${path}.by`, by);
  if (measured === undefined) return { measure, limit, when, by, status: "not-measured" };
  requireNumber(`${path}.measured`, measured, "(-infinity, infinity)");
  const isReached = when === "above" ? measured > limit : measured < limit;
  return { measure, limit, when, by, measured, status: isReached ? "reached" : "not-reached" };
}

function toldShort(one: (typeof publicSafetyDepartments)[number]): EndedDepartment {
  const { jurisdiction, state, start, end, form, outcomeText, notes, source } = one;
  return {
    ...{ jurisdiction, state, outcomeText, source },
    ...known({ start, end, form, notes }),
  };
}
