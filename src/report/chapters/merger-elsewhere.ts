import { readiness } from "../../merger/readiness.ts";
import type { ReadinessItem } from "../../merger/readiness-item.ts";
import { similarDepartments } from "../../merger/similar-departments.ts";
import { known } from "../../quantity/known.ts";
import type { MergerPart } from "../merger-part.ts";
import type { StudyCase } from "../study-case.ts";
import type { Table } from "../table.ts";
import { inPlace, placed } from "./merger-place.ts";

/** What must be settled first, and which cases are like this city. */
export interface MergerElsewhere {
  readonly gates: readonly ReadinessItem[];
  /** Cases alike in residents or state; absent where neither is known of the city. */
  readonly cases?: number;
  readonly tables: readonly Table[];
}

export async function mergerElsewhere({ input }: StudyCase, part: MergerPart): Promise<MergerElsewhere> {
  const { items } = await readiness(part.readiness).catch((error: unknown) => {
    throw placed(error, (argument) => argument.replace(/^answers/, "merger.readiness"));
  });
  const gates = items.filter(({ kind }) => kind === "gate");
  // What was answered beyond the gates is shown; what was not would be fifty rows of "unknown".
  const answered = items.filter(({ kind, status }) => kind !== "gate" && status !== "unknown");
  const cases = inPlace("merger", () => casesTable(input.population, part.state), /^state$/);
  return {
    gates,
    ...(cases && { cases: cases.rows.length }),
    tables: [readinessTable([...gates, ...answered]), ...(cases && cases.rows.length > 0 ? [cases] : [])],
  };
}

function readinessTable(items: readonly ReadinessItem[]): Table {
  return {
    id: "merger-readiness",
    title: "What must be settled, the gates first",
    columns: [
      { key: "kind", label: "Is a", kind: "text" },
      { key: "question", label: "Question", kind: "text" },
      { key: "status", label: "Is it so?", kind: "text" },
      { key: "why", label: "Why it is asked", kind: "text" },
      { key: "citation", label: "Source", kind: "text" },
    ],
    rows: items.map(({ kind, question, status, why, sides = [], citation, fromMemory }) => ({
      ...{ kind, question, status },
      why: [why, ...sides.map(({ who, says }) => `${who}: ${says}`)].join(" "),
      citation: fromMemory === true ? `${citation} (in part from memory)` : citation,
    })),
    ...{ period: "As answered for this study", source: "readiness" },
    note: "While a gate is unmet or unknown, work on the rest may be in vain. Unknown: nobody has said. It is no legal advice.",
  };
}

function casesTable(population: number | undefined, state: string | undefined): Table | undefined {
  if (population === undefined && state === undefined) return undefined;
  const found = similarDepartments({
    ...known({ population, state }),
  });
  return {
    id: "merger-cases",
    title: "Cities alike in residents or state that joined police and fire, or looked into it",
    columns: [
      { key: "city", label: "City", kind: "text" },
      { key: "form", label: "Form", kind: "text" },
      { key: "residents", label: "Residents", kind: "number", decimals: 0 },
      { key: "alike", label: "Alike in", kind: "text" },
      { key: "outcome", label: "What is known", kind: "text" },
      { key: "sources", label: "Source", kind: "text" },
    ],
    rows: found.map(({ jurisdiction, state: where, matches, department }) => ({
      ...{ city: `${jurisdiction}, ${where}`, form: department.form ?? "not found" },
      ...{ residents: department.populationIsLimit === true ? undefined : department.population },
      ...{ alike: matches.join(", "), outcome: department.outcomeText, sources: department.source },
    })),
    ...{ period: "As of each source", source: "similarDepartments" },
    note: "No sample: cities of which something was written that could be read. No rate of success can be had from it.",
  };
}
