/** Which picture: each kind has one way to be drawn, whoever draws it. */
export type ChartKind =
  | "heat-map"
  | "workload-panel"
  | "distribution"
  | "hour-lines"
  | "dot-plot"
  | "requirement"
  | "coverage-curve"
  | "control-chart"
  | "cost-years"
  | "tornado"
  | "pareto";

/** One mark or point of a chart; tidy: one observation a row, the same keys in every row, an absent value `undefined`. */
export type ChartRow = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A picture as data: what it shows in words and rows, apart from how it is drawn.
 *
 * Flat and plain: it survives `structuredClone` and JSON. `chartSvg` draws it, `vegaLite` hands it to other charting.
 * Without data it has no rows, and its description says of what there are none.
 */
export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** What a person who cannot see the picture is told: one to three sentences with the main numbers. */
  readonly description: string;
  readonly rows: readonly ChartRow[];
  /** What the values of a key are, with their unit: the words of axes and lines. */
  readonly labels: Readonly<Record<string, string>>;
  /** Keys of `rows` that hold shares: 0.38 is written as 38 %. */
  readonly shares?: readonly string[];
  /** Lines drawn across, such as a limit, each in the unit of the axis it crosses. */
  readonly lines?: readonly { readonly value: number; readonly label: string }[];
  /** What a reader must know beside the picture; printed under it. */
  readonly note?: string;
}
