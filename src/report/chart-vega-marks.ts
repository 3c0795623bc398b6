import { PALETTE, shade } from "./chart-color.ts";
import type { Layer, Plot, Rule } from "./chart-plot.ts";
import { channel, quoted, type VegaPart } from "./chart-vega-axis.ts";

type Unit = VegaPart & { readonly encoding: VegaPart };

/** A mark in the colour of its name, with the name in the legend; as it is where it has none. */
export type Named = (label: string | undefined, unit: Unit) => VegaPart;

/** One legend for all names of a plot. */
export function legend({ layers, rules }: Plot): Named {
  const colors = [
    ...layers.flatMap((layer) =>
      layer.mark === "area"
        ? [[layer.label, layer.fill]]
        : layer.mark === "line"
          ? [[layer.label, layer.stroke]]
          : [],
    ),
    ...rules.map(({ label, stroke }) => [label, stroke]),
  ].filter(([label]) => label !== undefined);
  const scale = { domain: colors.map(([label]) => label), range: colors.map(([, color]) => color) };
  return (label, unit) => {
    if (label === undefined) return unit;
    const color = { field: "series", type: "nominal", scale, legend: { title: null } };
    // A name as a quoted text: it is no part of the formula.
    const transform = [{ calculate: quoted(label), as: "series" }];
    return { ...unit, transform, encoding: { ...unit.encoding, color } };
  };
}

/** The marks of a layer, and the words beside them. */
export function vegaMarks(layer: Layer, { x, y }: Plot, named: Named): readonly VegaPart[] {
  const at = { x: channel(x, layer.x), ...("y" in layer ? { y: channel(y, layer.y) } : {}) };
  switch (layer.mark) {
    case "area":
      return [
        named(layer.label, {
          mark: { type: "area", interpolate: layer.steps ? "step-after" : "linear", color: layer.fill },
          encoding: { ...at, y: channel(y, layer.low), y2: { field: layer.high } },
        }),
      ];
    case "line":
      return [
        named(layer.label, {
          mark: {
            ...{ type: "line", interpolate: layer.steps ? "step-after" : "linear", color: layer.stroke },
            strokeWidth: layer.width ?? 2,
            ...(layer.dash === undefined ? {} : { strokeDash: dashes(layer.dash) }),
          },
          // In the order of the rows, not of x.
          encoding: { ...at, order: { value: 0 } },
        }),
      ];
    case "bar": {
      const standing = y.kind === "number" ? { y2: { datum: 0 } } : {};
      const bar = {
        mark: { type: standing.y2 ? "rect" : "bar", color: layer.fill, tooltip: { content: "data" } },
        encoding: { ...at, x2: { field: layer.x2 }, ...standing },
      };
      if (layer.text === undefined) return [bar];
      const atEnd = { ...at, x: channel(x, layer.x2) };
      const isLeft = `datum.${layer.x2} < datum.${layer.x}`;
      return [bar, words(atEnd, layer.text, `!(${isLeft})`), words(atEnd, layer.text, isLeft, true)];
    }
    case "span":
      return [
        {
          mark: { type: "rule", color: layer.stroke, strokeWidth: 3 },
          encoding: { ...at, x2: { field: layer.x2 } },
        },
      ];
    case "dot": {
      const look = layer.isHollow
        ? { filled: false, stroke: layer.fill }
        : { filled: true, color: layer.fill };
      const mark = {
        type: "point",
        shape: layer.shape,
        size: 4 * layer.radius ** 2,
        opacity: 1,
        tooltip: { content: "data" },
        ...look,
      };
      const dot = { mark, encoding: at };
      return layer.text === undefined ? [dot] : [dot, words(at, layer.text)];
    }
    case "cell":
      return [
        {
          mark: { type: "rect", tooltip: { content: "data" } },
          encoding: {
            ...at,
            color: {
              ...{ field: layer.value, type: "quantitative" },
              scale: { domain: layer.domain, range: [0, 0.25, 0.5, 0.75, 1].map(shade) },
              legend: {
                title: layer.label,
                orient: "top",
                ...(layer.form === "share" ? { format: "%" } : {}),
              },
            },
          },
        },
      ];
  }
}

/** The words beside a mark, to its right or left, of the rows that have some. */
function words(at: VegaPart, key: string, where = "true", isLeft = false): VegaPart {
  return {
    transform: [{ filter: `isString(datum.${key}) && ${where}` }],
    mark: { type: "text", align: isLeft ? "right" : "left", dx: isLeft ? -8 : 8, color: PALETTE.ink },
    encoding: { ...at, text: { field: key, type: "nominal" } },
  };
}

export function ruleMark({ axis, at, label, stroke, dash }: Rule, plot: Plot, named: Named): VegaPart {
  const mark = { type: "rule", color: stroke, ...(dash === undefined ? {} : { strokeDash: dashes(dash) }) };
  return {
    data: { values: [{ at }] },
    ...named(label, { mark, encoding: { [axis]: channel(plot[axis], "at") } }),
  };
}

function dashes(dash: string): readonly number[] {
  return dash.split(" ").map(Number);
}
