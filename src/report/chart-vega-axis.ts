import type { PlotAxis } from "./chart-plot.ts";

/** A piece of a specification. */
export type VegaPart = Readonly<Record<string, unknown>>;

/** Where the values of a field lie along an axis, and what the axis says. */
export function channel(axis: PlotAxis, field: string): VegaPart {
  const title = axis.label === "" ? null : axis.label;
  if (axis.kind === "names") {
    return {
      field,
      type: "nominal",
      sort: axis.names,
      scale: { domain: axis.names },
      axis: { title, labelLimit: 320 },
    };
  }
  const [low, high] = axis.domain;
  const whole = {
    format: axis.form === "year" ? "d" : ",d",
    tickCount: Math.max(1, Math.min(8, Math.floor(high - low))),
  };
  const plain = axis.form === "share" ? { format: "~%" } : axis.form === "year" || axis.isWhole ? whole : {};
  return {
    ...{ field, type: "quantitative", scale: { domain: axis.domain, nice: false, zero: false } },
    axis: { title, ...(axis.ticks === undefined ? plain : tickWords(axis.ticks)) },
  };
}

/** Own words at own ticks, as a look-up that holds them as quoted texts. */
function tickWords(ticks: readonly { readonly at: number; readonly text: string }[]): VegaPart {
  const texts = Object.fromEntries(ticks.map(({ at, text }) => [String(at), text]));
  return {
    values: ticks.map(({ at }) => at),
    labelExpr: `(${quoted(texts)})[datum.value]`,
    labelOverlap: true,
  };
}

/** A value as a literal of Vega's expressions, which allow no line separators in texts. */
export function quoted(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, " ");
}
