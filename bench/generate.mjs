// Writes a made-up dispatch export, one row for each unit's response, the same bytes for the same row count.
//
//   node generate.mjs [rows = 1000000]          -> data/calls-<rows>.csv: no quotes, so papaparse takes its fast path
//   node generate.mjs [rows] --quoted           -> data/calls-<rows>-quoted.csv: one address in fifty is quoted
//
// Stamps are a naive local clock (no hour is skipped or repeated), so that every engine can be asked for the
// same sums. A million rows are a year of 300 units: about 1.9 units a call, rows in the order in which the
// calls came in but for a few that are late, some missing times, a few overlaps, a few absurd lengths.
import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HEADER =
  "Call Number,Unit ID,Received DtTm,Dispatch DtTm,Response DtTm,On Scene DtTm,Available DtTm," +
  "Call Type,Priority,Area,Disposition,Address\n";
const UNITS = 300;
const DAY_SECONDS = 86_400;
const FIRST_SECOND = Date.UTC(2015, 0, 1) / 1000;
const SECONDS_A_ROW = (365 * DAY_SECONDS) / 1_000_000;
const UNITS_A_CALL = 1.9;

// How busy each hour of the day is, on average 1.
const HOUR_WEIGHT = [
  0.8, 0.7, 0.6, 0.5, 0.4, 0.45, 0.6, 0.8, 1, 1.1, 1.15, 1.2, 1.25, 1.25, 1.3, 1.35, 1.4, 1.4, 1.35, 1.25,
  1.2, 1.15, 1, 0.8,
];
// [type, mean minutes on scene, the officer began it]
const TYPES = [
  ["MEDICAL", 28, false],
  ["ALARM", 16, false],
  ["STOP", 11, true],
  ["THEFT", 38, false],
  ["DISTURB", 24, false],
  ["CRASH", 46, false],
  ["WELFARE", 22, false],
  ["PATROL", 19, true],
  ["DOMESTIC", 52, false],
  ["FIRE", 58, false],
];
const DISPOSITIONS = ["RPT", "GOA", "ADV", "UNF", "ARR", "CIT"];
const dayTexts = new Map();
const STREETS = ["OAK", "ELM", "PINE", "MAIN", "LAKE", "MILL", "PARK", "HILL"];

const words = process.argv.slice(2);
const quoted = words.includes("--quoted");
const rows = Number(words.find((word) => !word.startsWith("--")) ?? 1_000_000);
if (!Number.isInteger(rows) || rows < 1)
  throw new Error(`rows: expected a whole number >= 1, got ${words.join(" ")}`);
const folder = fileURLToPath(new URL("./data/", import.meta.url));
mkdirSync(folder, { recursive: true });
const path = `${folder}calls-${rows}${quoted ? "-quoted" : ""}.csv`;
write(`${path}.part`, rows);
renameSync(`${path}.part`, path);
console.log(`${path}: ${rows} rows, ${statSync(path).size} bytes`);

function write(path, rows) {
  const file = openSync(path, "w");
  let text = HEADER;
  let written = 0;
  const late = []; // rows that reach the file after their neighbours: { text, after }
  const emit = (line) => {
    text += line;
    written++;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  };
  const random = mulberry32(20_150_101);
  const exponential = (mean) => -Math.log(1 - random()) * mean;
  const pick = (list) => list[Math.floor(random() * list.length)];
  const freeAt = new Float64Array(UNITS);
  const names = Array.from(
    { length: UNITS },
    (_, unit) => `${"ABCDE"[unit % 5]}${String(10 + Math.floor(unit / 5))}`,
  );

  let clock = FIRST_SECOND;
  for (let call = 0; written + late.length < rows; call++) {
    const weight = HOUR_WEIGHT[Math.floor((clock % DAY_SECONDS) / 3600)];
    clock += exponential((SECONDS_A_ROW * UNITS_A_CALL) / weight);
    const received = Math.floor(clock);
    const [type, minutes, byOfficer] = pick(TYPES);
    const id = String(10_000_000 + call);
    const draw = random();
    const units = draw < 0.5 ? 1 : draw < 0.78 ? 2 : draw < 0.9 ? 3 : draw < 0.97 ? 4 : 5;
    const number = 1 + Math.floor(random() * 99);
    const street = pick(STREETS);
    const apartment = random() < 0.02;
    const address = apartment && quoted ? `"${number} ${street}, #${number % 9}"` : `${number}00 ${street}`;
    const tail = `,${type},${1 + Math.floor(random() * 4)},B${String(1 + Math.floor(random() * 24)).padStart(2, "0")}`;
    const end = `${tail},${pick(DISPOSITIONS)},${address}\n`;
    const receivedText = stamp(received);

    for (let u = 0; u < units && written + late.length < rows; u++) {
      const dispatched =
        received + (byOfficer ? 0 : Math.floor(20 + exponential(100))) + u * Math.floor(random() * 60);
      // A free unit, as a dispatcher would choose; once in a hundred the unit is still on something else.
      let unit = Math.floor(random() * UNITS);
      if (random() > 0.01) {
        for (let tries = 0; tries < 60 && freeAt[unit] > dispatched; tries++)
          unit = Math.floor(random() * UNITS);
      }
      const enroute = dispatched + Math.floor(exponential(60));
      const arrived = enroute + Math.floor(60 + exponential(240));
      let cleared = arrived + Math.floor(30 + exponential(minutes * 60));
      if (random() < 0.0002)
        cleared = dispatched + 30 * 3600; // longer than a day: an error to leave out
      else if (cleared > freeAt[unit]) freeAt[unit] = cleared;
      const line =
        `${id},${names[unit]},${receivedText},${stamp(dispatched)},` +
        `${byOfficer || random() < 0.06 ? "" : stamp(enroute)},${random() < 0.12 ? "" : stamp(arrived)},` +
        `${random() < 0.004 ? "" : stamp(cleared)}${end}`;
      if (random() < 0.01) late.push({ text: line, after: written + 1 + Math.floor(random() * 20) });
      else emit(line);
      while (late.length > 0 && late[0].after <= written) emit(late.shift().text);
    }
  }
  for (const row of late) emit(row.text);
  writeSync(file, text);
  closeSync(file);
}

/** `MM/DD/YYYY hh:mm:ss AM`, remembering the day that was written last. */
function stamp(seconds) {
  const day = Math.floor(seconds / DAY_SECONDS);
  const second = seconds - day * DAY_SECONDS;
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) % 60;
  return `${dayText(day)} ${two(hour % 12 || 12)}:${two(minute)}:${two(second % 60)} ${hour < 12 ? "AM" : "PM"}`;
}

function dayText(day) {
  let text = dayTexts.get(day);
  if (text === undefined) {
    const date = new Date(day * DAY_SECONDS * 1000);
    text = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`;
    dayTexts.set(day, text);
  }
  return text;
}

function two(number) {
  return number < 10 ? `0${number}` : String(number);
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
