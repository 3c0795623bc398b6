import type { ChartRow } from "./chart.ts";
import type { NumberForm } from "./chart-number.ts";

/** A chart with axes and layers of marks, still without a size. Whatever draws it, SVG or Vega-Lite, draws this. */
export interface Plot {
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** Those of the chart, with what the marks need besides: sums of stacks, ends of steps. */
  readonly rows: readonly ChartRow[];
  /** From back to front. */
  readonly layers: readonly Layer[];
  readonly rules: readonly Rule[];
  /** Of the plotting area, in units of the picture, whatever its width. */
  readonly height: number;
}

export type PlotAxis = NumberAxis | NameAxis;

export interface NumberAxis {
  readonly kind: "number";
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly form: NumberForm;
  /** Whether what it counts is whole: people, stations; then so are its ticks. */
  readonly isWhole?: boolean;
  /** Where ticks stand, and what they say, if not at round numbers. */
  readonly ticks?: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Places side by side, one a name. */
export interface NameAxis {
  readonly kind: "names";
  readonly label: string;
  readonly names: readonly string[];
  /** Names that head those below them; nothing is drawn beside them. */
  readonly headings?: readonly string[];
}

/** Marks, one a row. `x`, `y` and the like are keys of the rows; where a value is absent there is no mark. */
export type Layer = AreaLayer | LineLayer | BarLayer | SpanLayer | DotLayer | CellLayer;

interface Series {
  readonly x: string;
  /** Said beside the end of the line or area. */
  readonly label?: string;
  /** Each value holds until the next row's x. */
  readonly steps?: boolean;
}

export interface AreaLayer extends Series {
  readonly mark: "area";
  readonly low: string;
  readonly high: string;
  readonly fill: string;
  /** Colour of its outline, where the fill alone is too pale. */
  readonly edge?: string;
}

export interface LineLayer extends Series {
  readonly mark: "line";
  readonly y: string;
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: string;
}

/** Standing on 0 over [x, x2), or lying in the band of a name from x to x2. */
export interface BarLayer {
  readonly mark: "bar";
  readonly x: string;
  readonly x2: string;
  readonly y: string;
  readonly fill: string;
  readonly edge?: string;
  /** Key of the words at the end of a lying bar. */
  readonly text?: string;
}

/** A thin line from x to x2, such as a range. */
export interface SpanLayer {
  readonly mark: "span";
  readonly x: string;
  readonly x2: string;
  readonly y: string;
  readonly stroke: string;
}

export interface DotLayer {
  readonly mark: "dot";
  readonly x: string;
  readonly y: string;
  readonly fill: string;
  readonly shape: "circle" | "diamond";
  readonly radius: number;
  readonly isHollow?: boolean;
  /** Key of the words beside a dot, left out where they would lie on others. */
  readonly text?: string;
}

/** A field of a heat map. */
export interface CellLayer {
  readonly mark: "cell";
  readonly x: string;
  readonly y: string;
  readonly value: string;
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly form: NumberForm;
}

/** A line across the whole picture, at a value of one axis. */
export interface Rule {
  readonly axis: "x" | "y";
  readonly at: number;
  readonly label?: string;
  readonly stroke: string;
  readonly dash?: string;
}
