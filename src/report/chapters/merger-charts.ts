import type { Chart } from "../chart.ts";
import { costChart } from "../charts/cost-years.ts";
import { type ParetoPoint, paretoChart } from "../charts/pareto.ts";
import { type TornadoRow, tornadoChart } from "../charts/tornado.ts";
import { digits } from "../number-text.ts";
import type { ComparedWays, CostedWay } from "./merger-compared.ts";
import { momentIn, shownMoments } from "./merger-moments.ts";

/** Does each form pay, beside the same cut; which input moves it; and cost against response of all ways. */
export function mergerCharts(found: ComparedWays): readonly Chart[] {
  return [
    ...found.ways.flatMap((way) =>
      way.kind === "reform" || changesNothing(way)
        ? []
        : [yearsChart(found, way), ...driversChart(found, way)],
    ),
    ...frontChart(found),
  ];
}

/** The same cut as a form that cuts nothing is today. */
const changesNothing = ({ cost }: CostedWay): boolean =>
  cost.years.every(({ netSaving }) => Math.abs(netSaving) < 0.5);

function yearsChart(
  { currency, priceYear }: ComparedWays,
  { cost, drawn, scenario, uncertainty }: CostedWay,
): Chart {
  const level = Math.round((uncertainty?.annualSaving.level ?? 0.95) * 100);
  return costChart(
    cost.years.map(({ year, cumulative }) => {
      const range = drawn?.find((one) => one.year === year);
      const isWide = range !== undefined && range.low !== range.high;
      return { year, value: cumulative, ...(isWide && { low: range.low, high: range.high }) };
    }),
    {
      title: `Saved so far: ${scenario.name}`,
      label: `Saved so far, ${currency} of ${priceYear}`,
      interval: `${level} % of draws`,
    },
  );
}

/** Of forms alone: what moves a comparator is not what is decided on. */
function driversChart({ currency }: ComparedWays, { kind, uncertainty, scenario, cost }: CostedWay): Chart[] {
  if (kind !== "form" || uncertainty === undefined) return [];
  const rows = uncertainty.drivers.flatMap(({ outcome, input, low, high, atLow, atHigh }): TornadoRow[] =>
    outcome !== "net present value" || atLow === undefined || atHigh === undefined
      ? []
      : [{ input, low: atLow, high: atHigh, lowInput: inputText(low), highInput: inputText(high) }],
  );
  // An input that belongs to another form moves nothing here.
  const moving = rows.filter(({ low, high }) => low !== high);
  if (moving.length === 0) return [];
  return [
    tornadoChart(moving, {
      title: `What moves the net present value: ${scenario.name}`,
      ...{ label: `Net present value, ${currency}`, base: cost.netPresentValue },
    }),
  ];
}

function inputText(value: number): string {
  return digits(value, { decimals: Math.abs(value) < 10 ? 2 : 0 });
}

/**
 * Every way by what it costs and at how many fires four people can work; where that is the same for all, by how soon. Means over fires at
 * which it came are not alike where it came at different ones.
 */
function frontChart(found: ComparedWays): Chart[] {
  const { comparison, currency } = found;
  if (comparison === undefined) return [];
  const { baseline, alternatives } = comparison;
  const sides = [
    { name: baseline.name, cost: baseline.annualCost, coverage: baseline.coverage },
    ...alternatives.map(({ name, cost, coverage }) => ({ name, cost: cost.after.annualCost, coverage })),
  ];
  const moments = shownMoments(found);
  const pointsBy = (key: string, scale: number): readonly Omit<ParetoPoint, "onFront">[] =>
    sides.flatMap(({ name, cost, coverage }) => {
      const moment = moments.find((one) => one.key === key);
      const mean = moment && momentIn(coverage.simulated, moment)?.mean;
      return mean === undefined ? [] : [{ name, x: cost / 1e6, y: mean * scale }];
    });
  const shares = pointsBy("fourShare", 100);
  const isAlike = shares.every(({ y }) => y === shares[0]?.y);
  const points = isAlike ? pointsBy("four", 1) : shares;
  if (points.length < 2) return [];
  const sign = isAlike ? 1 : -1;
  const isBeaten = (one: (typeof points)[number]): boolean =>
    points.some(({ x, y }) => x <= one.x && sign * y <= sign * one.y && (x < one.x || y !== one.y));
  return [
    paretoChart(
      points.map((point): ParetoPoint => ({ ...point, onFront: !isBeaten(point) })),
      {
        title: "Cost of each way, and four people who can work at a fire",
        xLabel: `Cost a year, million ${currency}`,
        yLabel: isAlike
          ? "Four on scene, mean minutes (fewer are better)"
          : "Fires with four on scene, per cent",
      },
    ),
  ];
}
