#!/usr/bin/env node
import { DutycycleError } from "../index.ts";
import { VERSION } from "../report/version.ts";
import { compare } from "./compare.ts";
import { COMMAND_HELP, HELP } from "./help.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { plainText } from "./plain-text.ts";
import { study } from "./study.ts";

/** Each takes what stands behind its name and gives what is to be printed. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  study,
  inspect,
  init,
  compare,
};

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === "help" || command === "--help" || command === "-h") {
    console.log(HELP);
    return command === undefined ? 2 : 0;
  }
  if (command === "--version") {
    console.log(VERSION);
    return 0;
  }
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) {
    console.error(`dutycycle: there is no command "${command}".\n\n${HELP}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(COMMAND_HELP[command]);
    return 0;
  }
  try {
    console.log(forTerminal(plainText(await run(rest))));
    return 0;
  } catch (error) {
    return explain(error, command);
  }
}

/** Headings stand out where a person reads; a file or another program gets the plain text. */
function forTerminal(text: string): string {
  const isColoured = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  if (!isColoured) return text;
  return text
    .replaceAll(/^#+ .*$/gm, (heading) => `\u001b[1m${heading}\u001b[0m`)
    .replaceAll(/\*\*(.+?)\*\*/g, "\u001b[1m$1\u001b[0m");
}

/** A fault in the user's words; a bug keeps its stack. */
function explain(error: unknown, command: string): number {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof DutycycleError) {
    console.error(plainText(`dutycycle: ${error.message}`));
    return error.code === "unusable-file" ? 1 : 2;
  }
  if (code?.startsWith("ERR_PARSE_ARGS")) {
    console.error(`dutycycle: ${message}\n\n${COMMAND_HELP[command]}`);
    return 2;
  }
  if (code === "ENOENT") {
    console.error(
      `dutycycle: there is no such file or folder: ${(error as { path?: string }).path ?? message}`,
    );
    return 1;
  }
  if (code === "EACCES" || code === "EISDIR" || code === "ENOTDIR") {
    console.error(`dutycycle: cannot read or write a file: ${message}`);
    return 1;
  }
  console.error(error);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
