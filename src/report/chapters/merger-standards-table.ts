import type { CityStandard } from "../../merger/city-standard.ts";
import type { Table } from "../table.ts";
import type { ComparedWays } from "./merger-compared.ts";

/** How often each of the city's standards is met by each way, beside how often today meets it; nothing without standards. */
export function mergerStandardsTable({ ways }: ComparedWays): readonly Table[] {
  const rows = ways.flatMap(({ scenario: { name }, uncertainty }) =>
    (uncertainty?.standards ?? []).map(({ met, metToday, ...standard }) => ({
      ...{ way: name, standard: standardText(standard as CityStandard), met: met.share },
      ...{ low: met.interval.low, high: met.interval.high, today: metToday.share },
    })),
  );
  if (rows.length === 0) return [];
  const draws = ways[0]?.uncertainty?.draws ?? 0;
  const share = { kind: "share" } as const;
  return [
    {
      id: "merger-standards",
      title: "How often the city's standards are met",
      columns: [
        { key: "way", label: "Way", kind: "text" },
        { key: "standard", label: "Standard", kind: "text" },
        { key: "met", label: "Met", ...share },
        { key: "low", label: "From", ...share },
        { key: "high", label: "To", ...share },
        { key: "today", label: "Met today", ...share },
      ],
      rows,
      denominator: `${draws} draws of the inputs that are not known`,
      ...{ period: "Once all is done", source: "compareMerger; Wilson's interval for the number of draws" },
    },
  ];
}

function standardText(standard: CityStandard): string {
  const { is, limit, statistic } = standard;
  const what =
    standard.by === "simulation"
      ? `${standard.measure}, ${statistic}, of ${standard.of} (simulated)`
      : `${"moment" in standard ? `${standard.moment}, ` : ""}${statistic} (by formula)`;
  return `${what} ${is === "at-least" ? "at least" : "at most"} ${limit}`;
}
