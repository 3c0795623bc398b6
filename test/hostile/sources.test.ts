import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import type { TextSource } from "../../src/records/source.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

const zone = { timeZone: "UTC" };
const HEADER = "id,unit,dispatched,cleared,start,end\n";
const ROW = "1,A1,2024-03-04 10:00:00,2024-03-04 10:30:00,2024-03-04 10:00:00,2024-03-04 10:30:00\n";
const readers = { readCalls, readRoster, measureWorkloadFrom };
type Read = (typeof readers)[keyof typeof readers];

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => "it was read",
    (reason: unknown) => reason,
  );
}

/** A stream that gives what `pull` gives, and says what became of it. */
function watched(pull: (turn: number) => Uint8Array | string | undefined | Promise<never>) {
  const state = { cancelled: false };
  let turn = 0;
  const stream = new ReadableStream<Uint8Array | string>({
    async pull(controller) {
      const chunk = await pull(turn++);
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { stream, state };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const never = (): Promise<never> => new Promise(() => undefined);

for (const [name, read] of Object.entries(readers) as [string, Read][]) {
  describe(name, () => {
    it("refuses what is no source, and a zone that is none", async () => {
      const wrong = [
        undefined,
        null,
        5,
        true,
        {},
        () => HEADER,
        Symbol("x"),
        10n,
        [1, 2],
        [null],
        new Map([[1, 2]]),
      ];
      for (const source of [
        ...wrong,
        new Date(0),
        new DataView(new ArrayBuffer(8)),
        Promise.resolve(HEADER),
        [[HEADER]],
      ]) {
        const error = await reasonOf(read(source as TextSource, zone));
        expect(error).toBeInstanceOf(DutycycleError);
        expect(error).toMatchObject({ code: "invalid-argument", argument: "source" });
        expect((error as DutycycleError).received).not.toBe("");
      }
      for (const options of [undefined, null, {}, { timeZone: "Mars/Olympus" }, { timeZone: 5 }]) {
        const error = await reasonOf(read(HEADER + ROW, options as never));
        expect(error).toBeInstanceOf(DutycycleError);
        expect(error).toMatchObject({ code: "invalid-argument", argument: "timeZone" });
      }
    });

    it("refuses a stream that somebody else reads", async () => {
      const { stream } = watched(() => undefined);
      stream.getReader();
      expect(await reasonOf(read(stream, zone))).toBeInstanceOf(DutycycleError);
    });

    it("passes on what a source throws midway, and lets go of it", async () => {
      const fault = new Error("the line is down");
      const { stream } = watched((turn) => {
        if (turn > 2) throw fault;
        return turn === 0 ? HEADER : ROW;
      });
      expect(await reasonOf(read(stream, zone))).toBe(fault);
      expect(stream.locked).toBe(false);
      let closed = false;
      const chunks = (async function* () {
        try {
          yield HEADER;
          yield ROW;
          throw fault;
        } finally {
          closed = true;
        }
      })();
      expect(await reasonOf(read(chunks, zone))).toBe(fault);
      expect(closed).toBe(true);
    });

    it("lets go of a source that is of no use, or whose chunk is none", async () => {
      let closed = false;
      const chunks = (function* () {
        try {
          yield HEADER;
          yield 5 as never;
          yield ROW;
        } finally {
          closed = true;
        }
      })();
      expect(await reasonOf(read(chunks, zone))).toMatchObject({ argument: "source" });
      expect(closed).toBe(true);
      const { stream, state } = watched((turn) => (turn === 2 ? (5 as never) : ROW));
      expect(await reasonOf(read(stream, zone))).toMatchObject({ argument: "source" });
      expect([stream.locked, state.cancelled]).toEqual([false, true]);
    });

    it("reads nothing when it is stopped before it begins", async () => {
      const signal = AbortSignal.abort("not today");
      const { stream, state } = watched(() => ROW);
      expect(await reasonOf(read(stream, { ...zone, signal }))).toBe("not today");
      await soon();
      expect(stream.locked).toBe(false);
      expect(state.cancelled || !stream.locked).toBe(true);
      expect(await reasonOf(read(HEADER + ROW, { ...zone, signal }))).toBe("not today");
    });

    it("stops while a source keeps silent", async () => {
      const aborter = new AbortController();
      const { stream, state } = watched((turn) => (turn === 0 ? HEADER : turn === 1 ? ROW : never()));
      const reading = reasonOf(read(stream, { ...zone, signal: aborter.signal }));
      await soon();
      aborter.abort();
      expect(await reading).toMatchObject({ name: "AbortError" });
      await soon();
      expect([stream.locked, state.cancelled]).toEqual([false, true]);

      const second = new AbortController();
      const silent = (async function* () {
        yield HEADER;
        yield await never();
      })();
      const waiting = reasonOf(read(silent, { ...zone, signal: second.signal }));
      await soon();
      second.abort("enough");
      expect(await waiting).toBe("enough");
    });
  });
}

describe("a long file", () => {
  it("is stopped midway, from outside and from the progress itself", async () => {
    for (const read of [readCalls, measureWorkloadFrom]) {
      const aborter = new AbortController();
      let given = 0;
      const endless = (function* () {
        yield HEADER;
        for (;;) {
          given += 1;
          yield ROW.repeat(1000);
        }
      })();
      const options = {
        ...zone,
        signal: aborter.signal,
        onProgress: ({ rows }: { rows: number }) => {
          if (rows > 20_000) aborter.abort("far enough");
        },
      };
      expect(await reasonOf(read(endless, options))).toBe("far enough");
      expect(given).toBeLessThan(60);
      expect(endless.next().done).toBe(true);
    }
    const fault = new Error("the page is gone");
    const onProgress = (): never => {
      throw fault;
    };
    expect(await reasonOf(readCalls(HEADER + ROW, { ...zone, onProgress }))).toBe(fault);
  });

  it("gives progress that never falls back and ends at the whole", async () => {
    for (const read of [readCalls, measureWorkloadFrom]) {
      for (const text of [
        HEADER + ROW.repeat(20_000),
        `${HEADER}${ROW.repeat(9000)}1,"A"b,,\n${ROW.repeat(9000)}`,
      ]) {
        const seen: { bytes: number; rows: number }[] = [];
        const { rows } = await read(text, { ...zone, onProgress: (progress) => seen.push(progress) });
        expect(seen.length).toBeGreaterThan(2);
        seen.slice(1).forEach((progress, i) => {
          expect(progress.bytes).toBeGreaterThanOrEqual(seen[i]?.bytes ?? 0);
          expect(progress.rows).toBeGreaterThanOrEqual(seen[i]?.rows ?? 0);
        });
        expect(seen.at(-1)).toEqual({ bytes: text.length, rows: rows.read });
      }
    }
  });
});
