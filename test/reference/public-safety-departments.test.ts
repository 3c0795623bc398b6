import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publicSafetyDepartments } from "../../src/merger/cases.ts";

const FOLDER = new URL("../../../shared/methods/", import.meta.url);
const [head = "", ...lines] = readFileSync(new URL("public-safety-departments.csv", FOLDER), "utf8")
  .trim()
  .split(/\r?\n/);
const names = head.split(",");
const rows = lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));

/** The list of sources: key to what stands behind it. */
const listed = new Map(
  (/## Sources\n(.*)/s.exec(readFileSync(new URL("fire-and-merger.md", FOLDER), "utf8"))?.[1] ?? "")
    .split(" · ")
    .map((entry) => /^(S\d+b?) (.*)/s.exec(entry.trim()))
    .map((found) => [found?.[1] ?? "", found?.[2] ?? ""]),
);

/** The numbers of a text, "$1.8M" as 1800000. */
function numbersIn(text: string): number[] {
  return [...text.replace(/(\d),(?=\d{3})/g, "$1").matchAll(/(\d+(?:\.\d+)?)(M| million)?/g)].map(
    ([, digits, millions]) => Math.round(Number(digits) * (millions === undefined ? 1 : 1e6) * 1e4) / 1e4,
  );
}

const caseOf = (row: Record<string, string>) =>
  publicSafetyDepartments.find(
    ({ jurisdiction, state }) => jurisdiction === row["jurisdiction"] && state === row["state"],
  );

it("there are as many cases as rows, each once", () => {
  expect(rows).toHaveLength(41);
  expect(publicSafetyDepartments).toHaveLength(rows.length);
  expect(new Set(rows.map(caseOf)).size).toBe(rows.length);
});

describe.each(rows.map((row) => [`${row["jurisdiction"]}, ${row["state"]}`, row] as const))(
  "%s",
  (_, row) => {
    const found = caseOf(row);
    const years = (text = "") => numbersIn(text).filter((number) => number > 1900 && number < 2100);

    it("has the row's years, form and population", () => {
      expect(found?.start).toBe(row["start"] === "" ? undefined : Number(row["start"]));
      expect(found?.end).toBe(row["end"] === "" ? undefined : Number(row["end"]));
      expect(found?.form ?? "").toBe(row["form"]);
      const [people, year] = numbersIn(row["population"] ?? "");
      expect(found?.population).toBe(people);
      expect(found?.populationYear).toBe(year);
      expect(found?.populationIsLimit ?? false).toBe(row["population"]?.startsWith("<"));
      for (const form of ["full", "partial", "area", "nominal", "off-duty"] as const) {
        expect(found?.forms.includes(form)).toBe((row["form"] ?? "").includes(form));
      }
    });

    it("has every number of the row, wherever it stands", () => {
      const { source: __, sources: ___, ...told } = found ?? { source: "", sources: [] };
      // Shares are told as shares; "8.6" of "10.49M vs $8.6M" and the like as dollars.
      const ours = new Set(numbersIn(JSON.stringify(told)).flatMap((number) => [number, number * 100]));
      for (const column of ["staff", "reported_savings_or_cost", "outcome", "notes"]) {
        // Words like "1970s" and forms of names are no figures of the case.
        const missing = numbersIn(row[column] ?? "").filter(
          (number) =>
            ![...ours].some((one) => Math.abs(one - number) < 1e-9 || one === Math.round(number * 1e4) / 1e4),
        );
        expect({ column, missing }).toEqual({ column, missing: [] });
      }
    });

    it("says of the outcome what the row says", () => {
      const text = row["outcome"] ?? "";
      const word = /active|ended|proposed|PSD|studied/.exec(text)?.[0] ?? "unknown";
      const told =
        text.includes("PSD by") || word === "PSD" ? "active" : text.startsWith("paused") ? "unknown" : word;
      expect(found?.outcome).toBe(text.includes("Citygate") ? "unknown" : told);
      for (const year of years(text)) expect(found?.outcomeText).toContain(String(year));
    });

    it("names every source of the row in full", () => {
      for (const key of (row["source"] ?? "").split(";")) {
        const entry = (listed.get(key) ?? "").replace(/^NC G\.S\. /, "").replace(/^same/, "kalamazoo");
        const sign =
          entry === "Police Chief Jan 2013 (L. Stelter, Rockford)"
            ? "stelter"
            : /[\w-]+/.exec(entry.replace("Police", ""))?.[0];
        expect(sign, key).toBeTruthy();
        expect(found?.source.toLowerCase(), key).toContain(sign?.toLowerCase());
      }
    });

    it("tells staff, claims and notes where the row does", () => {
      if (row["staff"] !== "") expect(found?.staff).toBeTruthy();
      if (row["reported_savings_or_cost"] !== "") expect(found?.claims.length).toBeGreaterThan(0);
      if (row["notes"] !== "") expect(`${found?.notes}${found?.outcomeText}`).not.toBe("");
    });
  },
);
