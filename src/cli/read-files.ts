import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { DutycycleError } from "../index.ts";

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
    throw error;
  }
}

/** Opened when first asked. Not as a web stream: on Node 20 that falls over where a reader lets go of a file early. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 1 << 18 });
}

function hintFor(received: string): string {
  if (received.includes("without a header")) return "The file is empty.";
  if (received.includes("no text")) return "Save it as CSV in the program that wrote it.";
  return "Columns under other names can be named in a configuration: dutycycle init.";
}

/** What stands in a file of JSON; lines that begin with `//` are comments. */
export async function jsonOf(path: string, argument: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    // A text in JSON has no line break, so a line that begins so is never inside one.
    return JSON.parse(text.replaceAll(/^[ \t]*\/\/.*$/gm, ""));
  } catch (error) {
    const expected = "JSON, with whole lines of comments after //";
    throw new DutycycleError({ argument: `${argument}, ${path}`, expected, received: String(error) });
  }
}
