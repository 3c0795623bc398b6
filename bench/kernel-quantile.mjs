// Median, 90th and 95th percentile, exact, type 7.
import { quantile } from "d3-array";
import { connect, rows as query } from "./duckdb.mjs";
import { intervalTable } from "./kernel-split.mjs";
import { source } from "./source.mjs";

const FRACTIONS = [0.5, 0.9, 0.95];

export async function quantileKernel({ delay, end }, path) {
  const title = "three exact percentiles";
  const { quantilesInPlace } = await source("stats/quantile.ts");
  const count = delay.length;
  // Fractions of a second that DuckDB can make up alike.
  const uneven = delay.map((ms, row) => ms + ((end[row] / 1000) % 997));
  const engine = await connect(1);
  await engine.run(intervalTable(path));
  await engine.run(
    "CREATE TABLE delays AS SELECT (delay + e % 997)::DOUBLE AS uneven, delay::DOUBLE AS delay FROM intervals",
  );

  const ours = (name, values, goal) => ({
    goal,
    name,
    rows: count,
    prepare: () => values.slice(), // it works in place
    run: (copy) => quantilesInPlace(copy, count, FRACTIONS),
    answer: (list) => list,
  });
  const listed = `[${FRACTIONS.join(", ")}]`;
  const general = ours("dutycycle, any numbers", uneven, 30);
  const whole = ours("dutycycle, whole seconds", delay, 30);
  return {
    title,
    tolerance: 1e-9,
    contenders: [
      general,
      { ...whole, agreesWith: null },
      {
        name: "d3.quantile, any numbers, three calls",
        rows: count,
        run: () => FRACTIONS.map((p) => quantile(uneven, p)),
        answer: (list) => list,
      },
      {
        name: "DuckDB quantile_cont of a list, any numbers, 1 thread",
        rows: count,
        run: async () =>
          (await query(engine, `SELECT quantile_cont(uneven, ${listed}) AS q FROM delays`))[0].q,
        answer: (list) => list,
      },
    ],
  };
}
