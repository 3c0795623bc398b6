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

/** One mark or point of a chart; tidy: one observation a row, the same keys in every row. */
export type ChartRow = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A picture as data: what it shows in words and rows, apart from how it is drawn.
 *
 * Flat and plain: it survives `structuredClone` and JSON. `chartSvg` draws it, `vegaLite` hands it to other charting.
 */
export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** What a person who cannot see the picture is told: one to three sentences with the main numbers. */
  readonly description: string;
  readonly rows: readonly ChartRow[];
  /** Labels of the axes with their units, by the key of `rows` that they show. */
  readonly labels: Readonly<Record<string, string>>;
  /** Lines drawn across, such as a limit, each in the unit of the axis it crosses. */
  readonly lines?: readonly { readonly value: number; readonly label: string }[];
  readonly note?: string;
}
