// Text such as `01/31/2015 02:05:09 PM` to an instant and an hour of the week, in America/Los_Angeles.
import { TZDate, tz } from "@date-fns/tz";
import { parse } from "date-fns";
import { source } from "./source.mjs";

const ZONE = "America/Los_Angeles";
const PATTERN = "MM/dd/yyyy hh:mm:ss a";
// date-fns takes some 100 microseconds a stamp: a sample will do.
const DATE_FNS_ROWS = 4000;
const TZDATE_ROWS = 20_000;

export async function timestampKernel({ texts }) {
  const title = "timestamp text to instant and hour of week, in a zone";
  const { TimestampReader } = await source("records/timestamp.ts");
  const { timestampFormat } = await source("records/timestamp-format.ts");
  const { ZoneCalendar } = await source("quantity/calendar.ts");
  const { hourOfWeekOfLocal } = await source("quantity/hour-of-week.ts");
  const { bytesOf } = await source("records/source.ts");
  const { giveTexts } = await source("records/json-records.ts");
  const format = timestampFormat("MM/DD/YYYY hh:mm:ss AM");
  const count = texts.length;
  const text = texts.join("");
  const bytes = new TextEncoder().encode(text);
  const width = bytes.length / count;
  const instants = new Float64Array(count);
  const slots = new Uint8Array(count);
  const fresh = () => {
    const calendar = new ZoneCalendar(ZONE);
    return { calendar, reader: new TimestampReader(calendar) };
  };

  function ourBytes() {
    const { calendar, reader } = fresh();
    for (let row = 0; row < count; row++) {
      const instant = reader.read(bytes, row * width, (row + 1) * width, format);
      instants[row] = instant;
      slots[row] = hourOfWeekOfLocal(calendar.localFromInstant(instant));
    }
  }
  /** One text, made bytes piece by piece; a stamp that a cut divides is put together in `seam`. */
  async function ourText() {
    const { calendar, reader } = fresh();
    const seam = new Uint8Array(width);
    let held = 0;
    let row = 0;
    const keep = (instant) => {
      instants[row] = instant;
      slots[row++] = hourOfWeekOfLocal(calendar.localFromInstant(instant));
    };
    for await (const piece of bytesOf(text)) {
      let at = held === 0 ? 0 : width - held;
      if (held > 0) {
        seam.set(piece.subarray(0, at), held);
        keep(reader.read(seam, 0, width, format));
      }
      for (; at + width <= piece.length; at += width) keep(reader.read(piece, at, at + width, format));
      held = piece.length - at;
      seam.set(piece.subarray(at));
    }
  }
  function ourStrings() {
    const { calendar, reader } = fresh();
    let row = 0;
    const record = (bytes, starts, ends) => {
      const instant = reader.read(bytes, starts[0], ends[0], format);
      instants[row] = instant;
      slots[row++] = hourOfWeekOfLocal(calendar.localFromInstant(instant));
    };
    giveTexts({ record }, inRows(texts));
  }
  const sample = (rows) => Array.from({ length: rows }, (_, index) => Math.floor((index * count) / rows));
  const ours = (_, other) => pairs(sample(other.rows), (row) => [instants[row], slots[row]]);
  const all = () => ours(0, { rows: count });
  const dates = (made) =>
    made.flatMap((date) => [date.getTime(), ((date.getDay() + 6) % 7) * 24 + date.getHours()]);

  return {
    title,
    tolerance: 0,
    contenders: [
      { name: "dutycycle, bytes", goal: 25, rows: count, run: ourBytes, answer: ours },
      {
        name: "dutycycle, one text, made bytes by the reader",
        goal: 50,
        rows: count,
        run: ourText,
        answer: all,
      },
      { name: "dutycycle, strings apart, as rows of JSON come", rows: count, run: ourStrings, answer: all },
      {
        name: `date-fns parse in a zone (${DATE_FNS_ROWS} rows)`,
        rows: DATE_FNS_ROWS,
        prepare: () => sample(DATE_FNS_ROWS).map((row) => texts[row]),
        run: (list) => withHours(list.map((text) => parse(text, PATTERN, new Date(0), { in: tz(ZONE) }))),
        answer: dates,
      },
      {
        name: `regular expression and TZDate (${TZDATE_ROWS} rows)`,
        rows: TZDATE_ROWS,
        prepare: () => sample(TZDATE_ROWS).map((row) => texts[row]),
        run: (list) => withHours(list.map(tzDate)),
        answer: dates,
      },
    ],
  };
}

const STAMP = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d) ([AP])M$/;

function tzDate(text) {
  const [, month, day, year, hour, minute, second, half] = STAMP.exec(text);
  const hours = (Number(hour) % 12) + (half === "P" ? 12 : 0);
  return new TZDate(
    Number(year),
    Number(month) - 1,
    Number(day),
    hours,
    Number(minute),
    Number(second),
    ZONE,
  );
}

/** The hour of week is asked for as well: it is half of the question. */
function withHours(dates) {
  let sum = 0;
  for (const date of dates) sum += date.getDay() * 24 + date.getHours();
  if (Number.isNaN(sum)) throw new Error("an invalid date");
  return dates;
}

function* inRows(texts) {
  for (const text of texts) yield [text];
}

function pairs(rows, pair) {
  return rows.flatMap(pair);
}
