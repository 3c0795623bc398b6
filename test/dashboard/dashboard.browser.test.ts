import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDashboard } from "../../examples/dashboard/build.mjs";
import { dashboardServer } from "../../examples/dashboard/serve.mjs";
import {
  cleanCalls,
  measureWorkload,
  readCalls,
  reliefFactor,
  syntheticTown,
  townCsv,
} from "../../src/index.ts";

// The page as somebody in a city hall uses it: a real browser, a large file, the keyboard, the strict policy.

const town = syntheticTown({ seed: 11, population: 120_000, days: 308 });
const csv = townCsv(town).calls;
const rows = csv.trimEnd().split("\n").length - 1;
const PATH = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dashboard-"));
  await buildDashboard(folder);
  writeFileSync(join(folder, "cad.csv"), csv);
  writeFileSync(join(folder, "letter.csv"), "name,colour\nAda,red\n");
  writeFileSync(join(folder, "hostile.csv"), HOSTILE);
  server = dashboardServer(folder);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await chromium.launch({ executablePath: PATH, args: ["--no-sandbox", "--disable-quic"] });
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const isOurs = /^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url());
    if (!isOurs) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const HOSTILE = [
  "Incident,Unit,Dispatched,Cleared,Nature,Beat",
  '1,A1,2024-03-01 10:00:00,2024-03-01 10:30:00,"<script>alert(1)</script>","<img src=x onerror=alert(2)>"',
  '2,A1,2024-03-01 11:00:00,2024-03-01 11:30:00,"<b>","</td><script>alert(3)</script>"',
].join("\n");

async function load(name: string): Promise<void> {
  await page.getByLabel("Dispatch export").setInputFiles(join(folder, name));
  await page.getByLabel("Time zone").fill(town.timeZone);
  await page.getByRole("button", { name: "Read" }).click();
}

const violations = async (): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

test("the page before a file is accessible", async () => {
  expect(await violations()).toEqual([]);
});

test("a file of 100,000 rows: the counts and the hours are the library's", { timeout: 120_000 }, async () => {
  expect(rows).toBeGreaterThanOrEqual(100_000);
  await load("cad.csv");
  await page.getByText("rows read,").first().waitFor({ timeout: 60_000 });
  const { calls, rows: read } = await readCalls(csv, { timeZone: town.timeZone });
  await expect
    .poll(() => page.locator("#status").textContent())
    .toContain(`${read.read.toLocaleString("en-US")} rows read, ${read.used.toLocaleString("en-US")} used`);
  const { callHours } = measureWorkload(cleanCalls(calls).calls, {});
  const hours = Math.round(callHours).toLocaleString("en-US");
  await expect.poll(() => page.locator("#figures").textContent()).toContain(hours);
  expect(await page.locator("#heat svg").count()).toBe(1);
  expect(await page.locator("#areas tbody tr").count()).toBeGreaterThan(2);
});

test("a slider is moved by the keyboard, and the number beneath follows", async () => {
  const cars = page.locator("#plan-a").getByLabel("Patrol cars on duty at once");
  const officers = page.locator("#plan-a dd").first();
  const before = await officers.textContent();
  const value = Number(await cars.inputValue());
  await cars.focus();
  await page.keyboard.press("ArrowRight");
  expect(Number(await cars.inputValue())).toBe(value + 1);
  const { personsPerPost } = reliefFactor({ postHours: 8760, scheduledHours: 2184, absenceHours: 384 });
  await expect.poll(() => officers.textContent()).toContain(((value + 1) * personsPerPost).toFixed(1));
  expect(await officers.textContent()).not.toBe(before);
});

test("two scenarios stand side by side, the second with its difference from the first", async () => {
  const b = page.locator("#plan-b");
  await b.getByLabel("Of these on leave").focus();
  await page.keyboard.press("End");
  await expect.poll(() => b.locator("dd").first().textContent()).toMatch(/\(\+[\d.]+\)/);
});

test("the merger stands beside the same cut without one, and follows its sliders", async () => {
  const cells = page.locator("#merger tbody tr");
  expect(await cells.count()).toBeGreaterThanOrEqual(3);
  const before = await page.locator("#merger tbody").textContent();
  await page.getByLabel("Premium over police pay").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator("#merger tbody").textContent()).not.toBe(before);
});

test("every control is reached by the tabulator and has a name", async () => {
  const controls = await page.locator("main").locator("input, button, summary").count();
  await page.locator("h1").click();
  const reached = new Set<string>();
  for (let i = 0; i < 3 * controls; i++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate<string>(
      `((at) => /^(INPUT|BUTTON|SUMMARY)$/.test(at.tagName) ? at.id || at.textContent : "")(document.activeElement)`,
    );
    if (name !== "") reached.add(name);
  }
  expect(reached.size).toBe(controls);
});

test("the page with its results is accessible", async () => {
  expect(await violations()).toEqual([]);
});

test("what a file holds is shown as text", async () => {
  await load("hostile.csv");
  await expect.poll(() => page.locator("#status").textContent()).toContain("2 rows read");
  await expect.poll(() => page.locator("#areas").textContent()).toContain("<img src=x onerror=alert(2)>");
  expect(await page.locator("#city script, #city img").count()).toBe(0);
});

test("a file that cannot be used is refused in words", async () => {
  await load("letter.csv");
  await expect.poll(() => page.locator("#status").textContent()).toContain("columns name, colour");
});

test("nothing was complained of: no error, no warning, no request to anybody", () => {
  expect(complaints).toEqual([]);
});
