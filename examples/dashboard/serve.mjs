// Serves the built page on this machine, under the policy that it needs: `node examples/dashboard/serve.mjs [folder] [port]`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Nothing but the page's own files, and no request to anybody else: what is dropped on the page cannot leave it. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/** @param {string} folder - the built page */
export function dashboardServer(folder) {
  return createServer(async (request, response) => {
    const name = new URL(request.url ?? "/", "http://page").pathname.slice(1) || "index.html";
    const type = TYPES[extname(name)];
    const isOurs = /^[\w.-]+$/.test(name) && type !== undefined;
    const content = isOurs ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    if (content === undefined) return response.writeHead(404).end();
    response
      .writeHead(200, {
        "content-type": type,
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      })
      .end(content);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "out/dashboard", port = "8080"] = process.argv.slice(2);
  dashboardServer(folder).listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
}
