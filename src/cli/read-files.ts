import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { DutycycleError } from "../index.ts";
import { CommandFault } from "./fault.ts";

/** Reads a file with one of the library's readers; what cannot be used of it is said with its name. */
export async function ofFile<Found>(
  path: string,
  read: (source: AsyncIterable<Uint8Array>) => Promise<Found>,
): Promise<Found> {
  try {
    return await read(bytesOf(path));
  } catch (error) {
    if (error instanceof DutycycleError && error.code === "unusable-file") {
      error.message = `${path}: ${error.message}. ${hintFor(error.received)}`;
    }
    throw fileFault(error, path, "read");
  }
}

/** Opened when first asked. Not as a web stream: on Node 20 that falls over where a reader lets go of a file early. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 });
}

function hintFor(received: string): string {
  if (received.includes("without a header")) return "The file is empty.";
  if (received.includes("no rows")) return "The file holds no rows below its header.";
  if (received.includes("no text")) return "Save it as CSV in the program that wrote it.";
  return "Columns under other names can be named in a configuration: dutycycle init.";
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder, and a file is expected",
  ENOTDIR: "a part of this path is a file, and no folder",
  EEXIST: "a file of this name is in the way",
  EACCES: "you have no leave to do this",
  EPERM: "you have no leave to do this",
  EROFS: "nothing can be written there",
  ENOSPC: "there is no room left",
};

/** What the system says of a file, in words; any other error as it came. */
export function fileFault(error: unknown, path: string, doing: "read" | "written"): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code !== "string" || error instanceof DutycycleError || !/^E[A-Z]+$/.test(code)) return error;
  const why = Object.hasOwn(WHY, code) ? WHY[code] : (error as Error).message;
  return new CommandFault(1, `${path} cannot be ${doing}: ${why}.`);
}

/**
 * What stands in a file of JSON; lines that begin with `//` are comments.
 *
 * @param what - what the file should be, and how one is had: `a study, as ... writes it`.
 */
export async function jsonOf(path: string, what: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw fileFault(error, path, "read");
  });
  // A text in JSON has no line break, so a line that begins so is never inside one.
  const bare = text.replace(/^\ufeff/, "").replaceAll(/^[ \t]*\/\/.*$/gm, "");
  try {
    return JSON.parse(bare);
  } catch (error) {
    throw new CommandFault(1, `${path} is not ${what}: ${whyNoJson(bare, error as Error)}.`);
  }
}

function whyNoJson(text: string, error: Error): string {
  const start = text.trimStart();
  if (start === "") return "the file is empty";
  if (!/^[{[]/.test(start)) return "it holds something else than JSON";
  const place = /position (\d+)/.exec(error.message)?.[1];
  const line = place === undefined ? "" : ` in line ${text.slice(0, Number(place)).split("\n").length}`;
  return `its JSON cannot be read${line} (a comma, a quote or a bracket too many or too few?)`;
}
