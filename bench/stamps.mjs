// The columns that the kernels work on, taken from the generated file once: text, instants, intervals, units.
import { readFileSync } from "node:fs";

/** `MM/DD/YYYY hh:mm:ss AM` as epoch milliseconds of a clock in UTC; NaN for nothing. Plain, and independent of src. */
export function utcFromStamp(text) {
  if (text === "") return Number.NaN;
  const part = (from, to) => Number(text.slice(from, to));
  const hour = (part(11, 13) % 12) + (text.slice(20, 22) === "PM" ? 12 : 0);
  return Date.UTC(part(6, 10), part(0, 2) - 1, part(3, 5), hour, part(14, 16), part(17, 19));
}

/** Columns of every row: `texts` (dispatched), and of usable intervals: `unit`, `start`, `end`, `delay`, in file order. */
export function columns(path) {
  const lines = readFileSync(path, "latin1").split("\n");
  const count = lines.length - 2; // a header, and nothing after the last newline
  const texts = new Array(count);
  const unit = new Uint32Array(count);
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const delay = new Float64Array(count);
  const codes = new Map();
  let length = 0;
  for (let row = 0; row < count; row++) {
    const fields = lines[row + 1].split(",");
    texts[row] = fields[3];
    const from = utcFromStamp(fields[3]);
    const to = utcFromStamp(fields[6]);
    if (!(to > from && to - from <= 86_400_000)) continue;
    if (!codes.has(fields[1])) codes.set(fields[1], codes.size);
    unit[length] = codes.get(fields[1]);
    start[length] = from;
    end[length] = to;
    delay[length] = from - utcFromStamp(fields[2]);
    length++;
  }
  const cut = (array) => array.slice(0, length);
  return { texts, unit: cut(unit), start: cut(start), end: cut(end), delay: cut(delay), units: codes.size };
}
