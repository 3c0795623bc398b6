import { readCalls } from "../index.ts";
import { ofSettings, readConfig } from "./config.ts";
import { CommandFault } from "./fault.ts";
import { callsText } from "./file-text.ts";
import { givenOptions, oneFile } from "./options.ts";
import { withProgress } from "./progress.ts";
import { ofFile } from "./read-files.ts";
import { meaningOf, readerOptions, serviceOf } from "./reader-options.ts";

/** `dutycycle inspect`: what a file holds, before anything is computed from it. */
export async function inspect(args: readonly string[]): Promise<string> {
  const { values, positionals } = givenOptions("inspect", args, {
    "time-zone": { type: "string" },
    service: { type: "string" },
    config: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandFault(2, oneFile("inspect", positionals));
  }
  const config = values.config === undefined ? {} : await readConfig(values.config, values["time-zone"]);
  const options = readerOptions(config, values["time-zone"], serviceOf(values.service));
  const report = await ofSettings({ config: values.config }, () =>
    withProgress(path, (onProgress) =>
      ofFile(path, (source) => readCalls(source, { ...options, onProgress })),
    ),
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
