import { DutycycleError } from "../quantity/error.ts";

/** What a reader takes: text, bytes, a Blob or File, a stream, or chunks of text or bytes. */
export type TextSource =
  | string
  | Uint8Array
  | Blob
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

const TEXT_SLICE = 1 << 16;
/** Large chunks are cut, so that memory stays flat and progress and cancellation have their turn. */
const BYTES_SLICE = 1 << 17;
const encoder = new TextEncoder();

/** The source as UTF-8 (or cp1252) bytes without a byte order mark; UTF-16 is transcoded. */
export async function* bytesOf(source: TextSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of encodedChunks(source)) {
    signal?.throwIfAborted();
    if (chunk.length === 0) continue;
    if (head !== undefined) {
      // The first bytes decide the encoding: hold back until there are enough of them to tell.
      head = joined(head, chunk);
      if (head.length < 64) continue;
      [decoder, head] = begin(head);
      yield decoder === undefined ? head : encoder.encode(decoder.decode(head, { stream: true }));
      head = undefined;
    } else {
      yield decoder === undefined ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
    }
  }
  signal?.throwIfAborted();
  if (head !== undefined) {
    [decoder, head] = begin(head);
    yield decoder === undefined ? head : encoder.encode(decoder.decode(head));
  } else if (decoder !== undefined) {
    yield encoder.encode(decoder.decode());
  }
}

/** Strips a byte order mark and finds UTF-16, with or without one. */
function begin(head: Uint8Array): [TextDecoder | undefined, Uint8Array] {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return [undefined, head.subarray(3)];
  if (head[0] === 0xff && head[1] === 0xfe) return [new TextDecoder("utf-16le"), head];
  if (head[0] === 0xfe && head[1] === 0xff) return [new TextDecoder("utf-16be"), head];
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) zerosAtEven += 1;
    if (head[i + 1] === 0) zerosAtOdd += 1;
  }
  // Latin text in UTF-16 has a zero in nearly every other byte.
  const most = 0.4 * (head.length >> 1);
  if (head.length >= 8 && zerosAtOdd > most && zerosAtEven === 0) return [new TextDecoder("utf-16le"), head];
  if (head.length >= 8 && zerosAtEven > most && zerosAtOdd === 0) return [new TextDecoder("utf-16be"), head];
  return [undefined, head];
}

async function* encodedChunks(source: TextSource): AsyncGenerator<Uint8Array> {
  let heldSurrogate = "";
  for await (const chunk of rawChunks(source)) {
    if (chunk instanceof Uint8Array) {
      for (let from = 0; from < chunk.length; from += BYTES_SLICE)
        yield chunk.subarray(from, from + BYTES_SLICE);
    } else if (typeof chunk === "string") {
      let text = heldSurrogate + chunk;
      heldSurrogate = "";
      const last = text.charCodeAt(text.length - 1);
      if (last >= 0xd800 && last < 0xdc00) {
        heldSurrogate = text.slice(-1);
        text = text.slice(0, -1);
      }
      yield encoder.encode(text);
    } else {
      throw unreadable(chunk);
    }
  }
  if (heldSurrogate !== "") yield encoder.encode(heldSurrogate);
}

function rawChunks(source: TextSource): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  if (typeof source === "string") return slices(source);
  if (source instanceof Uint8Array) return [source];
  if (typeof Blob !== "undefined" && source instanceof Blob) return streamChunks(source.stream());
  if (typeof source === "object" && source !== null) {
    if ("getReader" in source && typeof source.getReader === "function") {
      return streamChunks(source as ReadableStream<Uint8Array | string>);
    }
    if (Symbol.asyncIterator in source || Symbol.iterator in source) {
      return source as AsyncIterable<Uint8Array | string>;
    }
  }
  throw unreadable(source);
}

function* slices(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += TEXT_SLICE) yield text.slice(from, from + TEXT_SLICE);
}

/** Reads through the reader, since not every runtime can iterate a stream; lets go of it on an early exit. */
async function* streamChunks<Chunk>(stream: ReadableStream<Chunk>): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    finished = true;
  } finally {
    if (!finished) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

function unreadable(received: unknown): DutycycleError {
  return new DutycycleError({
    argument: "source",
    expected: "text, bytes (Uint8Array), a Blob, a ReadableStream, or an iterable of chunks of text or bytes",
    received,
  });
}

/** Runs of bytes as one. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const result = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
