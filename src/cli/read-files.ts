import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { DutycycleError } from "../index.ts";

/** Reads a file with one of the library's readers; what cannot be used of it is said with its name. */
export async function ofFile<Found>(
  path: string,
  read: (source: ReadableStream<Uint8Array>) => Promise<Found>,
): Promise<Found> {
  try {
    return await read(fileStream(path));
  } catch (error) {
    if (error instanceof DutycycleError && error.code === "unusable-file") {
      const isEmpty = error.received.includes("without a header");
      const hint = isEmpty
        ? "The file is empty."
        : "Columns under other names can be named in a configuration: dutycycle init.";
      error.message = `${path}: ${error.message}. ${hint}`;
    }
    throw error;
  }
}

function fileStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 18 })) as ReadableStream<Uint8Array>;
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
