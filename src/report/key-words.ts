import type { ColumnKind } from "./table.ts";

/** What a name in a result says of its values. */
export interface KeyWords {
  readonly label: string;
  readonly unit?: string;
  /** `instant`: epoch milliseconds; `name`: numbers that only tell apart, such as years. */
  readonly kind: Exclude<ColumnKind, "text" | "count"> | "instant" | "name";
}

const UNITS = /(Seconds|Minutes|Hours|Days|Weeks|Months|Years|Miles|Mph|Dollars)$/;
const NAMES = /^(id|year|seed|row|index|place|key)$|(Id|Year)$/;

/** From `p90Minutes` to the words "90th percentile" with the unit minutes: names of results end in their unit. */
export function keyWords(key: string): KeyWords {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(key)) return { label: key, kind: "number" };
  if (NAMES.test(key)) return { label: words(key), kind: "name" };
  if (/^share|[a-z]Share|^saturation$/.test(key)) return { label: words(key), kind: "share" };
  if (/At$/.test(key)) return { label: words(key.slice(0, -2)), kind: "instant" };
  const unit = UNITS.exec(key)?.[1];
  if (unit === undefined)
    return { label: words(key), kind: key === "start" || key === "end" ? "instant" : "number" };
  return { label: words(key.slice(0, -unit.length)), unit: unit.toLowerCase(), kind: "number" };
}

function words(key: string): string {
  const percentile = /^p(\d\d)$/.exec(key)?.[1];
  if (percentile !== undefined) return `${percentile}th percentile`;
  const apart = key.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return `${apart.charAt(0).toUpperCase()}${apart.slice(1)}`;
}
