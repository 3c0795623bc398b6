import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studyHtml } from "../../src/report/html.ts";
import { study } from "../../src/report/study.ts";
import type { Study } from "../../src/report/study-document.ts";
import { fullInput } from "./town-study.ts";

// The document as a city clerk opens it: from a file, in a real browser, under its own policy.

const PATH = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const HOSTILE = '</style><script>document.title = "taken"</script><img src="https://example.org/x.png">';

let folder: string;
let browser: Browser;
let page: Page;
let found: Study;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "study-"));
  found = await study({ ...fullInput, title: HOSTILE });
  writeFileSync(join(folder, "study.html"), await studyHtml(found));
  browser = await chromium.launch({ executablePath: PATH, args: ["--no-sandbox", "--disable-quic"] });
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(folder, "study.html")).href);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("it is one file: nothing is asked for, nothing is complained of, nothing in it runs", async () => {
  expect(requests).toEqual([pathToFileURL(join(folder, "study.html")).href]);
  expect(complaints).toEqual([]);
  expect(await page.title()).toBe(HOSTILE);
  expect(await page.locator("h1").textContent()).toBe(HOSTILE);
  expect(await page.locator("script, img").count()).toBe(0);
});

test.each([1200, 360])("it is accessible, %i pixels wide", async (width) => {
  await page.setViewportSize({ width, height: 900 });
  // axe is put in past the policy of the page, which forbids it as it forbids every script.
  const session = await page.context().newCDPSession(page);
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  await session.send("Runtime.evaluate", { expression: axe.source });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
    ...{ awaitPromise: true, returnByValue: true },
  });
  const { violations, passes } = result.value as AxeResults;
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`),
  ).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "heading-order"]));
});

test("wide tables and charts do not push the page sideways on a small screen", async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  const [inner, whole] = await page.evaluate<[number, number]>(
    "[document.documentElement.clientWidth, document.documentElement.scrollWidth]",
  );
  expect(whole).toBeLessThanOrEqual(inner);
  await page.setViewportSize({ width: 1200, height: 900 });
});

test("the first stop of the keyboard skips to the content, and the contents lead to every chapter", async () => {
  await page.evaluate("document.activeElement.blur()");
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  const box = await skip.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("content");
  const places = await page.evaluate<string[]>(
    "[...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href').slice(1))",
  );
  expect(places).toEqual([...found.chapters.map(({ id }) => id), "appendix"]);
  for (const id of places) expect(await page.locator(`#${id}`).count()).toBe(1);
});

test("it prints, each chapter from the top of a page", async () => {
  const pdf = await page.pdf({ format: "Letter" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(found.chapters.length);
});
