#!/usr/bin/env node
import { run } from "./run.ts";

/** Headings stand out where a person reads; a file or another program gets the plain text. */
function forTerminal(text: string): string {
  const isColoured = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  if (!isColoured) return text;
  return text
    .replaceAll(/^#+ .*$/gm, (heading) => `\u001b[1m${heading}\u001b[0m`)
    .replaceAll(/\*\*(.+?)\*\*/g, "\u001b[1m$1\u001b[0m");
}

const { exitCode, text, fault } = await run(process.argv.slice(2));
if (text !== undefined) console.log(forTerminal(text));
if (fault !== undefined) console.error(fault);
process.exitCode = exitCode;
