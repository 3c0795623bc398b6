import { parseArgs } from "node:util";
import { DutycycleError, readCalls } from "../index.ts";
import { readConfig } from "./config.ts";
import { callsText } from "./file-text.ts";
import { withProgress } from "./progress.ts";
import { ofFile } from "./read-files.ts";
import { meaningOf, readerOptions } from "./reader-options.ts";

/** `dutycycle inspect`: what a file holds, before anything is computed from it. */
export async function inspect(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "time-zone": { type: "string" },
      service: { type: "string" },
      config: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new DutycycleError({ argument: "inspect", expected: "one file of calls", received: positionals });
  }
  const config = values.config === undefined ? {} : await readConfig(values.config);
  const options = readerOptions(config, values["time-zone"], values.service);
  const report = await withProgress(path, (onProgress) =>
    ofFile(path, (source) => readCalls(source, { ...options, onProgress })),
  );
  const { calls, columns, formats, assumptions, issues, rows } = report;
  const sizes = { calls: calls.length, responses: calls.responseCount };
  if (values.json) {
    const faults = { total: issues.total, byKind: issues.byKind, details: issues.details };
    const found = { rows, ...sizes, columns, formats, assumptions, issues: faults };
    return JSON.stringify(found, undefined, 2);
  }
  return [`# ${path}`, "", ...callsText(report, meaningOf(options), sizes)].join("\n");
}
