import { existsSync } from "node:fs";
import { type CallColumns, readCalls } from "../index.ts";
import { departmentsText } from "./departments-text.ts";
import { CommandFault } from "./fault.ts";
import { givenOptions, oneFile } from "./options.ts";
import { requireDocument, writeText } from "./output.ts";
import { withProgress } from "./progress.ts";
import { ofFile } from "./read-files.ts";
import { requireZone } from "./zone.ts";

/** `dutycycle init`: a configuration with comments, filled with what a file says of its columns. */
export async function init(args: readonly string[]): Promise<string> {
  const { values, positionals } = givenOptions("init", args, {
    "time-zone": { type: "string" },
    departments: { type: "boolean", default: false },
    out: { type: "string" },
    force: { type: "boolean", default: false },
  });
  const [path, ...more] = positionals;
  if (more.length > 0) throw new CommandFault(2, oneFile("init", positionals));
  const { departments, force } = values;
  const { out = departments ? "merger.json" : "dutycycle.config.json" } = values;
  requireDocument(out);
  if (existsSync(out) && !force) {
    throw new CommandFault(2, `${out} is there already. --force writes over it; --out names another file.`);
  }
  const given = values["time-zone"];
  if (given !== undefined) requireZone(given);
  const timeZone = given ?? "America/Los_Angeles";
  if (departments) {
    if (path !== undefined) {
      throw new CommandFault(
        2,
        `--departments takes no file of calls beside it, and ${path} was given. --out names the file that is written.`,
      );
    }
    await writeText(out, departmentsText());
    return [
      `Written: ${out}. It holds two made-up departments; put your own in their place. Then:`,
      "",
      `  dutycycle study CALLS.csv --time-zone ZONE --departments ${out}`,
    ].join("\n");
  }
  const columns = path === undefined ? undefined : await columnsOf(path, timeZone);
  await writeText(out, configText(timeZone, columns));
  const next = path ?? "CALLS.csv";
  return [
    `Written: ${out}. Its comments say what each line means; change what is not so. Then:`,
    ...(given === undefined ? [`(No --time-zone was given: ${timeZone} stands in it.)`] : []),
    "",
    `  dutycycle study ${next} --config ${out}`,
  ].join("\n");
}

async function columnsOf(path: string, timeZone: string): Promise<CallColumns> {
  const { columns } = await withProgress(path, (onProgress) =>
    ofFile(path, (source) => readCalls(source, { timeZone, onProgress })),
  );
  return columns;
}

/** Whatever may be left out is `null` or a comment that stands before a line, so that taking the // away leaves JSON. */
export function configText(timeZone: string, columns: CallColumns | undefined): string {
  const named = Object.entries(columns ?? {});
  const lines = named.map(
    ([field, source], index) =>
      `      ${JSON.stringify(field)}: ${JSON.stringify(source)}${index < named.length - 1 ? "," : ""}`,
  );
  const columnLines = lines.length === 0 ? ['    "columns": {}'] : ['    "columns": {', ...lines, "    }"];
  return `${[
    "// What the files of a city do not say for themselves. A line that begins with // is a comment: take the // away to use it.",
    "// null means: not given. Nothing is guessed in its place; the study says what is missing.",
    "{",
    "  // The IANA zone of the wall clock in the files.",
    `  "timeZone": ${JSON.stringify(timeZone)},`,
    '  "title": null,',
    '  "place": null,',
    "  // As it should stand on the document. No clock is read.",
    '  "date": null,',
    "",
    "  // The dispatch export.",
    '  "calls": {',
    "    // Whose calls these are, where the file does not say: one word, or a column whose values mean services.",
    '    // "service": "police",',
    '    // "service": { "column": "Agency", "values": { "PD": "police", "FD": "fire", "AMB": "ems" }, "otherwise": "unknown" },',
    "    // Who began the call. Without it every call counts as a call of the community or unknown.",
    '    // "initiator": { "column": "Source", "values": { "911": "community", "SELF": "officer", "OOS": "out-of-service" }, "otherwise": "unknown" },',
    '    // What a unit is, by its name or a column of its own; "roles" of police and fire below count units of these roles alone.',
    '    // "role": { "column": "Unit", "values": { "1A1": "patrol", "E1": "engine" }, "otherwise": "unknown" },',
    '    // "role": { "column": "Unit Type", "values": { "PATROL": "patrol", "DET": "detective", "ENG": "engine" }, "otherwise": "unknown" },',
    "    // People in a unit: a number, a column of numbers, or a column with values.",
    '    // "personnel": { "column": "Officers" },',
    '    // "personnel": { "column": "Unit Type", "values": { "ENG": 3 }, "otherwise": 1 },',
    "    // Responses of more hours than this are not counted, but listed.",
    '    "maxHours": 24,',
    "    // Which column is what, as inferred where a file was given; null: the file has none.",
    ...columnLines,
    "  },",
    "",
    "  // The roster, where there is one.",
    '  "roster": {',
    '    // "service": "police",',
    '    // "role": { "column": "Assignment", "values": { "PATROL": "patrol" }, "otherwise": "unknown" },',
    '    // "personnel": 1,',
    "    // planned or actual",
    '    "basis": "planned"',
    "  },",
    "",
    "  // Residents: for officers per 1,000, which is shown beside the workload.",
    '  "population": null,',
    "  // What the city wants. Without targets the study shows the range over methods.",
    '  // "targets": { "callShareMax": 0.5, "delay": { "minutes": 3, "share": 0.9 } },',
    '  "targets": null,',
    "  // Hours of an officer's year, and who is there now.",
    '  // "police": { "roles": ["patrol"], "relief": { "scheduledHours": 2184, "absenceHours": 384 }, "present": { "officers": 34 } },',
    '  "police": null,',
    "  // Stations, and which calls are working fires.",
    '  // "fire": { "stations": [{ "name": "Station 1", "latitude": 42.28, "longitude": -83.74 }], "workingFireTypes": ["STRUCTURE FIRE"] },',
    '  "fire": null,',
    "  // Response times that the city has set itself.",
    '  // "goals": [{ "label": "Priority calls within 8 minutes", "service": "police", "clockStart": "alarm-received", "clockStop": "first-unit-on-scene", "limitSeconds": 480, "share": 0.9 }],',
    '  "goals": null,',
    "  // The department's own totals, to be held against the study's.",
    '  // "totals": [{ "label": "Annual report, calls for service", "measure": "calls", "service": "police", "value": 20659 }],',
    '  "totals": null,',
    "  // false: nothing is hidden; not for release.",
    '  "release": null',
    "}",
  ].join("\n")}\n`;
}
