import { fireUse } from "../../coverage/fire-use.ts";
import { forceAssembly } from "../../coverage/force-assembly.ts";
import type { FireUse, ResponseForceRow } from "../../coverage/use-measures.ts";
import { known } from "../../quantity/known.ts";
import { capital } from "../capital.ts";
import { numberText } from "../number-text.ts";
import { onePersonText } from "../one-person.ts";
import { isTooFew } from "../release-rules.ts";
import type { StudyCase } from "../study-case.ts";
import type { Chapter } from "../study-document.ts";
import type { StudyScope } from "../study-scope.ts";
import { fewNoneFree, fireFigures } from "./fire-figures.ts";
import { fireTables } from "./fire-tables.ts";

/** How little are firefighters used, and what does low use buy? */
export function fireChapter(study: StudyCase): Chapter | undefined {
  const use = measuredUse(study);
  if (use === undefined || use.runs === 0) return undefined;
  const { periodText: period } = study;
  return {
    id: "fire",
    title: "Use of fire crews",
    question: "How much of their time are fire crews on calls, and what stands on the other side?",
    paragraphs: paragraphsOf(use, study),
    figures: fireFigures(study, use),
    tables: fireTables(use, period, study.input.release),
    charts: [],
    notes: [
      "A crew that is out for a small part of its time is not therefore a crew too many: it is paid to be near. Use, reliability and response force belong on one page.",
      "Time on calls is not all work: training, inspections, maintenance and reports are not in dispatch records.",
    ],
  };
}

function measuredUse(study: StudyCase): FireUse | undefined {
  const { fire, cleaned, input, period } = study;
  if (fire === undefined || !(period.start < period.end)) return undefined;
  const { paidPersonHours, workingFireTypes, firstDue, categories } = input.fire ?? {};
  const judged = input.fire?.responseForce ?? measuredForce(study, fire);
  const enough = judged?.filter(({ count }) => !isTooFew(count, input.release));
  const responseForce = enough?.length === 0 ? undefined : enough;
  const use = fireUse(cleaned, {
    ...fire,
    period,
    ...(input.roster && { roster: input.roster }),
    ...known({ population: input.population, paidPersonHours }),
    ...(workingFireTypes && { workingFireTypes }),
    ...(firstDue && { firstDue }),
    ...(responseForce && { responseForce }),
    ...(categories && { categories }),
  });
  if (judged === undefined || responseForce !== undefined) return use;
  const gaps = use.gaps.map((gap) =>
    gap.measure === "responseForce" ? { ...gap, reason: "too few calls could be judged" } : gap,
  );
  return { ...use, gaps };
}

/** From the records before cleaning, which would drop a call without a clear. */
function measuredForce(
  { calls, input }: StudyCase,
  scope: StudyScope,
): readonly ResponseForceRow[] | undefined {
  const { force, workingFireTypes } = input.fire ?? {};
  if (force === undefined) return undefined;
  return forceAssembly(calls, { ...scope, ...force, ...(workingFireTypes && { types: workingFireTypes }) });
}

const percent = (share: number): string => numberText(share, { unit: "share" });

function paragraphsOf(use: FireUse, study: StudyCase): readonly string[] {
  const hours = numberText(use.personHoursOnCalls, { decimals: 0 });
  const first =
    use.onDutyShare === undefined
      ? `Crews spent ${hours} firefighter-hours on calls. Without a roster of who was on duty there is no share of time.`
      : `Crews were on calls for ${percent(use.onDutyShare)} of their time on duty (${hours} firefighter-hours), ${numberText(use.minutesPerDutyDay ?? 0, { decimals: 0 })} minutes of a firefighter's 24 hours. In ${percent(use.hoursWithoutCallShare)} of clock hours nobody called.`;
  const found = use.freeAtCall?.noneFreeShare;
  const none = found === undefined ? undefined : (fewNoneFree(use, study) ?? `${percent(found)} of calls`);
  const second = none === undefined ? [] : [`${capital(none)} came while no unit was free.`];
  return [`${first}${onePersonText(study, study.fire)}`, ...second];
}
