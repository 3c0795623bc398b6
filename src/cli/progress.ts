import type { ReadProgress } from "../index.ts";

/** One line of the terminal, written over and over, and gone at the end; nothing where there is no terminal. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream = process.stderr;
  #shown = "";

  say(text: string): void {
    if (!this.#stream.isTTY || text === this.#shown) return;
    this.#stream.write(`\r\u001b[2K${text}`);
    this.#shown = text;
  }

  end(): void {
    if (this.#shown !== "") this.#stream.write("\r\u001b[2K");
    this.#shown = "";
  }
}

/** Reads while a line says how far it is. */
export async function withProgress<Found>(
  path: string,
  read: (onProgress: (progress: ReadProgress) => void) => Promise<Found>,
): Promise<Found> {
  const line = new ProgressLine();
  try {
    return await read(({ bytes, rows }) =>
      line.say(`${path}: ${rows.toLocaleString("en-US")} rows, ${(bytes / 1e6).toFixed(1)} MB`),
    );
  } finally {
    line.end();
  }
}
