import { DutycycleError, requireThat } from "../quantity/error.ts";

/** What a reader takes: text, bytes, a Blob or File, a stream, or chunks of text or bytes. */
export type TextSource =
  | string
  | Uint8Array
  | ArrayBuffer
  | Blob
  | ReadableStream<Uint8Array | string>
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>;

const TEXT_SLICE = 1 << 16;
/** Large chunks are cut, so that memory stays flat and progress and cancellation have their turn. */
const BYTES_SLICE = 1 << 17;
/** As many bytes decide the encoding. */
const PROBE_BYTES = 64;
const encoder = new TextEncoder();

/** The source as UTF-8 (or cp1252) bytes without a byte order mark; UTF-16 is transcoded. */
export async function* bytesOf(source: TextSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const isSignal =
    typeof signal?.addEventListener === "function" && typeof signal.throwIfAborted === "function";
  requireThat(isSignal || signal === undefined, "signal", "an AbortSignal", signal);
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of untilAborted(encodedChunks(source, signal), signal)) {
    if (chunk.length === 0) continue;
    if (head !== undefined) {
      // The first bytes decide the encoding: hold back until there are enough of them to tell.
      head = joined(head, chunk);
      if (head.length < PROBE_BYTES) continue;
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

/** The same chunks, but an abort ends the wait for the next one. */
async function* untilAborted(
  chunks: AsyncGenerator<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (signal === undefined) {
    yield* chunks;
    return;
  }
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  aborted.catch(() => undefined);
  signal.addEventListener("abort", stop);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await Promise.race([chunks.next(), aborted]);
      if (done) return;
      signal.throwIfAborted();
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    const closed = chunks.return(undefined).catch(() => undefined);
    // A source that never answers cannot be closed: nobody waits for it once all is off.
    if (!signal.aborted) await closed;
  }
}

/** Strips a byte order mark and finds UTF-16, with or without one, in the first bytes, however the source was cut. */
function begin(head: Uint8Array): [TextDecoder | undefined, Uint8Array] {
  const probe = head.subarray(0, PROBE_BYTES);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return [undefined, head.subarray(3)];
  if (head[0] === 0xff && head[1] === 0xfe) return [new TextDecoder("utf-16le"), head];
  if (head[0] === 0xfe && head[1] === 0xff) return [new TextDecoder("utf-16be"), head];
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  for (let i = 0; i + 1 < probe.length; i += 2) {
    if (probe[i] === 0) zerosAtEven += 1;
    if (probe[i + 1] === 0) zerosAtOdd += 1;
  }
  // Latin text in UTF-16 has a zero in nearly every other byte.
  const most = 0.4 * (probe.length >> 1);
  if (probe.length >= 8 && zerosAtOdd > most && zerosAtEven === 0) return [new TextDecoder("utf-16le"), head];
  if (probe.length >= 8 && zerosAtEven > most && zerosAtOdd === 0) return [new TextDecoder("utf-16be"), head];
  return [undefined, head];
}

async function* encodedChunks(source: TextSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let heldSurrogate = "";
  for await (const chunk of rawChunks(source, signal)) {
    if (chunk instanceof Uint8Array) {
      yield* byteSlices(chunk);
    } else if (typeof chunk === "string") {
      let text = heldSurrogate + chunk;
      heldSurrogate = "";
      const last = text.charCodeAt(text.length - 1);
      if (last >= 0xd800 && last < 0xdc00) {
        heldSurrogate = text.slice(-1);
        text = text.slice(0, -1);
      }
      yield* byteSlices(encoder.encode(text));
    } else {
      throw unreadable(chunk);
    }
  }
  if (heldSurrogate !== "") yield encoder.encode(heldSurrogate);
}

function rawChunks(
  source: TextSource,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> {
  if (typeof source === "string") return slices(source);
  if (source instanceof Uint8Array) return [source];
  if (source instanceof ArrayBuffer) return [new Uint8Array(source)];
  if (typeof Blob !== "undefined" && source instanceof Blob) return streamChunks(source.stream(), signal);
  if (typeof source === "object" && source !== null) {
    if ("getReader" in source && typeof source.getReader === "function") {
      const stream = source as ReadableStream<Uint8Array | string>;
      if (!stream.locked) return streamChunks(stream, signal);
      const expected = "a ReadableStream that nobody else reads";
      throw new DutycycleError({ argument: "source", expected, received: "a locked stream" });
    }
    if (Symbol.asyncIterator in source || Symbol.iterator in source) {
      return source as AsyncIterable<Uint8Array | string>;
    }
  }
  throw unreadable(source);
}

function* byteSlices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += BYTES_SLICE) yield bytes.subarray(from, from + BYTES_SLICE);
}

function* slices(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += TEXT_SLICE) yield text.slice(from, from + TEXT_SLICE);
}

/** Reads through the reader, since not every runtime can iterate a stream; lets go of it on an early exit. */
async function* streamChunks<Chunk>(
  stream: ReadableStream<Chunk>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  let finished = false;
  // A read that waits is answered by the cancellation.
  const cancel = (): void => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener("abort", cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    finished = true;
  } finally {
    signal?.removeEventListener("abort", cancel);
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
