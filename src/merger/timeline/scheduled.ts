import { requireNumber, requireOptions, requireThat } from "../../quantity/error.ts";
import { requireWithin } from "../../quantity/interval.ts";
import { isObject } from "../../quantity/is-object.ts";
import { requireId } from "../nearest-id.ts";
import type { ScheduledPhase, Timeline, TimelinePhase, TimelineQuestion } from "../timeline-phase.ts";
import { monthAfter, requireMonth } from "./month.ts";
import { examples, PHASES } from "./phases.ts";

/** The phases with their months. */
export function scheduled(question: TimelineQuestion): Timeline {
  requireOptions(question, ["start", "months", "also"]);
  const { start } = question;
  requireMonth("start", start);
  const phases = inOrder(phasesOf(question));
  const ends = new Map<string, readonly [number, number]>();
  const found = phases.map((phase): ScheduledPhase => {
    const before = phase.waitsFor.map((id) => ends.get(id) as readonly [number, number]);
    const earliestStartMonth = Math.max(0, ...before.map(([earliest]) => earliest));
    const latestStartMonth = Math.max(0, ...before.map(([, latest]) => latest));
    const earliestEndMonth = earliestStartMonth + phase.leastMonths;
    const latestEndMonth = Math.max(
      latestStartMonth + (phase.mostMonths ?? phase.leastMonths),
      phase.untilMonth ?? 0,
    );
    ends.set(phase.id, [earliestEndMonth, latestEndMonth]);
    return {
      ...phase,
      earliestStart: monthAfter(start, earliestStartMonth),
      latestStart: monthAfter(start, latestStartMonth),
      earliestEnd: monthAfter(start, earliestEndMonth),
      latestEnd: monthAfter(start, latestEndMonth),
      ...{ earliestStartMonth, latestStartMonth, earliestEndMonth, latestEndMonth },
    };
  });
  const earliestEndMonth = Math.max(...found.map((phase) => phase.earliestEndMonth));
  const latestEndMonth = Math.max(...found.map((phase) => phase.latestEndMonth));
  return {
    ...{ start, phases: found },
    ...{ earliestEnd: monthAfter(start, earliestEndMonth), latestEnd: monthAfter(start, latestEndMonth) },
    ...{ earliestEndMonth, latestEndMonth, examples: examples() },
  };
}

/** The default phases with the city's own months, and the city's own phases. */
function phasesOf({ months = {}, also = [] }: TimelineQuestion): readonly TimelinePhase[] {
  const known = PHASES.map(({ id }) => id);
  requireThat(isObject(months), "months", "an object of [least, most] by phase", months);
  for (const [id, range] of Object.entries(months)) {
    requireId("months", id, known);
    requireMonths(`months.${id}`, range);
  }
  const ids = [...known];
  requireThat(
    Array.isArray(also) && also.every((each: unknown): boolean => isObject(each)),
    "also",
    "a list of phases",
    also,
  );
  for (const [i, { id, name, leastMonths, mostMonths }] of also.entries()) {
    requireThat(
      typeof id === "string" && id !== "" && !ids.includes(id),
      `also[${i}].id`,
      "an id of its own",
      id,
    );
    requireThat(typeof name === "string", `also[${i}].name`, "a name", name);
    requireMonths(`also[${i}].months`, [leastMonths, mostMonths]);
    ids.push(id);
  }
  for (const [i, { waitsFor = [], before = [] }] of also.entries()) {
    for (const id of [...waitsFor, ...before]) requireId(`also[${i}]`, id, ids);
  }
  const own = also.map(({ id, name, leastMonths, mostMonths, waitsFor = [] }): TimelinePhase => {
    return { id, name, leastMonths, mostMonths, waitsFor, citation: "the city" };
  });
  return [...PHASES, ...own].map((phase) => {
    const then = also.filter(({ before = [] }) => before.includes(phase.id)).map(({ id }) => id);
    const waitsFor = [...phase.waitsFor, ...then];
    const range = Object.hasOwn(months, phase.id) ? months[phase.id] : undefined;
    if (range === undefined) return { ...phase, waitsFor };
    const [leastMonths, mostMonths] = range;
    return { id: phase.id, name: phase.name, leastMonths, mostMonths, waitsFor, citation: "the city" };
  });
}

function requireMonths(argument: string, range: readonly [number, number]): void {
  requireThat(Array.isArray(range) && range.length === 2, argument, "two numbers, least and most", range);
  const [least, most] = range;
  requireWithin(argument, least, "[0, 600], whole");
  requireNumber(argument, most, "[least, 600], whole", (n) => Number.isInteger(n) && n >= least && n <= 600);
}

/** Each phase after what it waits for, otherwise in the order given. */
function inOrder(phases: readonly TimelinePhase[]): readonly TimelinePhase[] {
  const done: TimelinePhase[] = [];
  const left = [...phases];
  while (left.length > 0) {
    const next = left.findIndex(({ waitsFor }) =>
      waitsFor.every((id) => done.some((phase) => phase.id === id)),
    );
    requireThat(
      next >= 0,
      "also",
      "phases that do not wait for each other in a circle",
      left.map(({ id }) => id),
    );
    done.push(...left.splice(next, 1));
  }
  return done;
}
