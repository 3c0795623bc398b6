// A server that takes a dispatch export as it comes and answers with the workload as JSON, within limits on size and time.
// POST /workload?timeZone=America/Detroit, the file as the body. Here it starts, asks itself, and stops.
import { createServer } from "node:http";
import { DutycycleError, measureWorkloadFrom, syntheticTown, townCsv } from "dutycycle";

const MOST_BYTES = 2_000_000;
const MOST_SECONDS = 30;

class TooLarge extends Error {}

/** The chunks of a request, until there are too many of them: nothing of the file is kept. */
async function* within(bytes, request) {
  let read = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    read += chunk.length;
    if (read > bytes) throw new TooLarge(`The file is larger than ${bytes / 1e6} MB.`);
    yield chunk;
  }
}

const server = createServer(async (request, response) => {
  const answer = (status, body) => {
    // What is left of a refused upload is thrown away, so that the sender hears why.
    request.resume();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  const { pathname, searchParams } = new URL(request.url, "http://server");
  if (request.method !== "POST" || pathname !== "/workload") {
    return answer(404, { error: "POST a dispatch export to /workload?timeZone=…" });
  }
  const gone = new AbortController();
  request.on("close", () => request.complete || gone.abort(new Error("the upload was broken off")));
  try {
    const {
      byHourOfWeek: _,
      issues,
      ...workload
    } = await measureWorkloadFrom(within(MOST_BYTES, request), {
      timeZone: searchParams.get("timeZone") ?? "",
      signal: AbortSignal.any([gone.signal, AbortSignal.timeout(1000 * MOST_SECONDS)]),
    });
    answer(200, { ...workload, issues: issues.byKind });
  } catch (error) {
    if (error instanceof TooLarge) return answer(413, { error: error.message });
    if (error?.name === "TimeoutError")
      return answer(408, { error: `The file took longer than ${MOST_SECONDS} s.` });
    if (error instanceof DutycycleError) return answer(422, { error: error.message });
    answer(500, { error: "The server failed." });
    throw error;
  }
});
server.requestTimeout = 1000 * MOST_SECONDS;

await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/workload`;

async function upload(body, timeZone) {
  const response = await fetch(`${address}?timeZone=${encodeURIComponent(timeZone)}`, {
    method: "POST",
    body,
    duplex: "half",
  });
  return { status: response.status, ...(await response.json()) };
}

/** A body that is sent piece by piece, so that neither end holds the file. */
function streamed(text) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= text.length) return controller.close();
      controller.enqueue(new TextEncoder().encode(text.slice(at, at + 65_536)));
      at += 65_536;
    },
  });
}

const town = syntheticTown({ seed: 3, days: 28 });
const { status, rows, calls, responses, committedHours, issues } = await upload(
  streamed(townCsv(town).calls),
  town.timeZone,
);
console.log(`${status}: ${rows.read} rows, ${calls} calls, ${responses} responses`);
console.log(`${committedHours.toFixed(1)} personnel-hours committed; faults:`, issues);

console.log("\nA file without times:");
const refused = await upload("name,colour\nAda,red\n", "America/Detroit");
console.log(`${refused.status}: ${refused.error}`);

console.log("\nA zone that is none:");
const nowhere = await upload(townCsv(town).calls, "Mars/Olympus");
console.log(`${nowhere.status}: ${nowhere.error}`);

console.log("\nA file that is too large:");
const row = "24-1,A1,2024-03-01 10:00:00,2024-03-01 10:30:00\n";
const tooLarge = await upload(streamed(`id,unit,dispatched,cleared\n${row.repeat(50_000)}`), "UTC");
console.log(`${tooLarge.status}: ${tooLarge.error}`);

server.close();
