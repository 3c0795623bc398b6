import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { chartSvg } from "../../src/report/index.ts";
import { gallery } from "./gallery.ts";

// The pictures of docs/guides/charts.md. After a change: npx vitest run --project long test/report -u

test("every picture of the gallery is what the library draws now", async () => {
  const charts = await gallery();
  for (const [name, chart] of Object.entries(charts)) {
    await expect(`${chartSvg(chart)}\n`).toMatchFileSnapshot(`../../docs/charts/${name}.svg`);
  }
  expect(readdirSync("docs/charts").sort()).toEqual(
    Object.keys(charts)
      .map((name) => `${name}.svg`)
      .sort(),
  );
  expect(new Set(Object.values(charts).map(({ kind }) => kind)).size).toBe(11);
});
