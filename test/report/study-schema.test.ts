import { expect, test } from "vitest";
import { studySchema } from "../../src/report/json.ts";

// The published schema; `npx vitest run test/report/study-schema.test.ts -u` writes it anew.
test("docs/study.schema.json is the schema of the library", async () => {
  const text = `${JSON.stringify(await studySchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/study.schema.json");
});
