/** Made-up values of a column, by row. */
export type Values = (row: number) => string;

/** A column of a made-up export: header, values, and the field that it stands for. */
export type Column = readonly [header: string, values: Values, field?: string];

const two = (value: number): string => String(value).padStart(2, "0");
const wall = (row: number, minutes: number): Date =>
  new Date(Date.UTC(2023, 2, 8) + (row * 97 + minutes) * 60_000 + ((row * 13) % 60) * 1000);

const day = (date: Date): string => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
const clockText = (date: Date): string => date.toISOString().slice(11, 19);
const half = (date: Date): string =>
  `${two(date.getUTCHours() % 12 || 12)}:${clockText(date).slice(3)} ${date.getUTCHours() < 12 ? "AM" : "PM"}`;

/** Moments some minutes after the call began, in the styles of different programs. */
export const iso =
  (minutes: number): Values =>
  (row) =>
    wall(row, minutes).toISOString().slice(0, 19);
export const amPm =
  (minutes: number): Values =>
  (row) =>
    `${day(wall(row, minutes))} ${half(wall(row, minutes))}`;
export const shortYear =
  (minutes: number): Values =>
  (row) =>
    `${day(wall(row, minutes)).replace(/20(\d\d)$/, "$1")} ${clockText(wall(row, minutes)).slice(0, 5)}`;
export const british =
  (minutes: number): Values =>
  (row) => {
    const date = wall(row, minutes);
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()} ${clockText(date).slice(0, 5)}`;
  };
export const epoch =
  (minutes: number): Values =>
  (row) =>
    String(+wall(row, minutes));
export const clock =
  (minutes: number): Values =>
  (row) =>
    clockText(wall(row, minutes));
export const military =
  (minutes: number): Values =>
  (row) =>
    clockText(wall(row, minutes)).slice(0, 5).replace(":", "");
export const date: Values = (row) => day(wall(row, 0));
export const midnight: Values = (row) => `${day(wall(row, 0))} 12:00:00 AM`;
export const epochDate: Values = (row) => String(Math.floor(+wall(row, 0) / 86_400_000) * 86_400_000);

export const caseId: Values = (row) => `23-${10_000 + row}`;
export const number: Values = (row) => String(700_000 + row * 3);
export const counter: Values = (row) => String(row + 1);
export const unit: Values = (row) => `${(row % 3) + 1}A${row % 9}`;
export const words =
  (...list: string[]): Values =>
  (row) =>
    list[(row * 7) % list.length] ?? "";
export const nature: Values = words("ALARM", "TRAFFIC STOP", "DISTURBANCE", "THEFT");
export const code: Values = words("10", "21", "34S");
export const rank: Values = words("1", "2", "3");
export const place: Values = words("N4", "S2", "E1");
export const minutes: Values = (row) => ((row % 17) * 0.7).toFixed(1);
export const block: Values = (row) => `${row}XX MAIN ST`;
export const latitude: Values = (row) => (41 + row / 1000).toFixed(5);
export const longitude: Values = (row) => (-87 - row / 1000).toFixed(5);
export const point: Values = (row) => `(${latitude(row)}, ${longitude(row)})`;
export const wellKnownText: Values = (row) => `POINT (${longitude(row)} ${latitude(row)})`;
export const nothing: Values = () => "";
