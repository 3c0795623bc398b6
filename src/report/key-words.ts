import type { ColumnKind } from "./table.ts";

/** What a name in a result says of its values. */
export interface KeyWords {
  readonly label: string;
  /** `instant`: epoch milliseconds; `name`: numbers that only tell apart, such as years. */
  readonly kind: Exclude<ColumnKind, "text" | "count"> | "instant" | "name";
}

const NAMES = /^(id|year|seed|row|index|place|key)$|(Id|Year)$/;

/** From `p90Minutes` to "90th percentile, minutes": names of results are words, the last of them the unit. */
export function keyWords(key: string): KeyWords {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(key)) return { label: key, kind: "number" };
  if (NAMES.test(key)) return { label: words(key), kind: "name" };
  if (/^share|[a-z]Share|^saturation/.test(key)) return { label: words(key), kind: "share" };
  if (/At$/.test(key)) return { label: words(key.slice(0, -2)), kind: "instant" };
  const isInstant = key === "start" || key === "end";
  return { label: words(key), kind: isInstant ? "instant" : "number" };
}

function words(key: string): string {
  if (key === "key") return "Group";
  const apart = key
    .replace(/^p(\d\d)(?=[A-Z]|$)/, "$1th percentile,")
    .replace(/([a-z0-9,])([A-Z])/g, "$1 $2")
    .replace(/,$/, "")
    .toLowerCase();
  return `${apart.charAt(0).toUpperCase()}${apart.slice(1)}`;
}
