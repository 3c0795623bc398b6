#!/usr/bin/env node
import { DutycycleError } from "../index.ts";
import { study } from "./study.ts";

const HELP = `dutycycle: from dispatch records to the share of officers' time on calls

  dutycycle study                       a made-up town, from a seed
  dutycycle study CALLS.csv --time-zone ZONE [--roster ROSTER.csv] [--config CONFIG.json]

  CALLS.csv      a dispatch export: CSV, or JSON records
  --time-zone    the IANA zone of the agency's wall clock, such as America/Los_Angeles
  --roster       who was on duty: one span a row (unit or head count, start, end)
  --config       options of readCalls and readRoster as JSON: { "calls": { "columns": … , "initiator": … }, "roster": … }
  --service      police, fire or ems, where the file holds one service only
  --out          the folder for the results; default out
  --seed         of the made-up town and of the intervals; default 1
  --help         this text

Exit codes: 0 done; 1 the files cannot be used; 2 the command is wrong.`;

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === "--help" || command === "-h" || rest.includes("--help")) {
    console.log(HELP);
    return command === undefined ? 2 : 0;
  }
  if (command !== "study") {
    console.error(`dutycycle: there is no command "${command}".\n\n${HELP}`);
    return 2;
  }
  try {
    await study(rest);
    return 0;
  } catch (error) {
    return explain(error);
  }
}

/** A fault in the user's words; a bug keeps its stack. */
function explain(error: unknown): number {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof DutycycleError) {
    console.error(`dutycycle: ${error.message}`);
    return error.code === "unusable-file" ? 1 : 2;
  }
  if (code?.startsWith("ERR_PARSE_ARGS")) {
    console.error(`dutycycle: ${message}\n\n${HELP}`);
    return 2;
  }
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") {
    console.error(`dutycycle: cannot read or write a file: ${message}`);
    return 1;
  }
  console.error(error);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
