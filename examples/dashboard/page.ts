import { areasTable } from "./areas.ts";
import { byId } from "./element.ts";
import { showFigures } from "./figures.ts";
import { drawHeatMap } from "./heat-map.ts";
import { mergerPanel } from "./merger-panel.ts";
import { plansPanel } from "./plans-panel.ts";
import type { Answer, City, Request } from "./protocol.ts";
import { qualityPanel } from "./quality.ts";

// The library works in a worker, so that the page never stands still.
const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
const waiting = new Map<number, { readonly done: (answer: Answer) => void; readonly ask: Request }>();
let asked = 0;

worker.addEventListener("message", ({ data }: MessageEvent<Answer & { readonly id: number }>) => {
  if (data.kind === "progress") return showProgress(data);
  waiting.get(data.id)?.done(data);
  waiting.delete(data.id);
});

function ask(request: Request): Promise<Answer> {
  asked += 1;
  const id = asked;
  return new Promise((done) => {
    waiting.set(id, { done, ask: request });
    worker.postMessage({ id, ...request });
  });
}

const form = byId<HTMLFormElement>("load");
const calls = byId<HTMLInputElement>("calls");
const roster = byId<HTMLInputElement>("roster");
const zone = byId<HTMLInputElement>("zone");
const status = byId("status");
const progress = byId<HTMLProgressElement>("progress");
const drop = byId("drop");

zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const name of Intl.supportedValuesOf("timeZone")) {
  const option = document.createElement("option");
  option.value = name;
  byId("zones").append(option);
}

for (const event of ["dragover", "dragleave", "drop"] as const) {
  drop.addEventListener(event, (moved) => {
    moved.preventDefault();
    drop.classList.toggle("over", event === "dragover");
    const files = moved.dataTransfer?.files;
    if (event !== "drop" || files === undefined || files.length === 0) return;
    calls.files = files;
    void read({ kind: "load", ...chosen() });
  });
}

form.addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  if (calls.files?.[0] === undefined) return say("Choose a dispatch export first.", true);
  void read({ kind: "load", ...chosen() });
});
byId("example").addEventListener("click", () => void read({ kind: "example" }));

function chosen(): { calls: Blob; roster: Blob | undefined; timeZone: string } {
  return { calls: calls.files?.[0] as File, roster: roster.files?.[0], timeZone: zone.value.trim() };
}

async function read(request: Request): Promise<void> {
  const buttons = form.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  progress.hidden = false;
  progress.removeAttribute("value");
  say("Reading …");
  const found = await ask(request);
  progress.hidden = true;
  for (const button of buttons) button.disabled = false;
  if (found.kind === "failed") return say(`This file cannot be used: ${found.message}`, true);
  if (found.kind === "city") await show(found.city);
}

async function show(city: City): Promise<void> {
  const { quality, workload } = city;
  byId("city").hidden = false;
  showFigures(byId("figures"), workload);
  drawHeatMap(byId("heat"), workload);
  byId("areas").replaceChildren(areasTable(workload));
  byId("quality").replaceChildren(...qualityPanel(quality));
  await plansPanel(byId("plans"), workload, async (plans) => {
    const answer = await ask({ kind: "plan", plans });
    return answer.kind === "plan" ? answer.results : [];
  });
  await mergerPanel(byId("merger"), async (merger) => {
    const answer = await ask({ kind: "merge", merger });
    return answer.kind === "merge" ? answer.rows : [];
  });
  const { read: rows, used, rejected } = quality.rows;
  const counts = `${rows.toLocaleString("en-US")} rows read, ${used.toLocaleString("en-US")} used, ${rejected.toLocaleString("en-US")} rejected`;
  say(`${quality.name}: ${counts}.`);
}

function showProgress({ share, rows }: { readonly share?: number; readonly rows: number }): void {
  if (share !== undefined) progress.value = share;
  say(`Reading … ${rows.toLocaleString("en-US")} rows`);
}

function say(text: string, failed = false): void {
  status.textContent = text;
  status.classList.toggle("failed", failed);
}
