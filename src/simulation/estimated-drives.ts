import { requireOneOf, requireOptions, requireThat } from "../quantity/error.ts";
import { MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { randomStream } from "../random/stream.ts";
import { CallTable, type CallTableColumns, callId, textAt } from "../records/call-table.ts";
import { quantile } from "../stats/quantile.ts";
import type { CallDrives, RecordedDrivesOptions } from "./call-drives.ts";
import { put } from "./key-lists.ts";

const FEWEST_ALIKE = 10;

/** What `recordedDrives` does once it is loaded. */
export function estimatedDrives(calls: CallTable, options: RecordedDrivesOptions): CallDrives {
  requireThat(calls instanceof CallTable, "calls", "a CallTable", typeof calls);
  requireOptions(options, ["byArea", "from", "longestMinutes"]);
  const { byArea = false, from = "enroute", longestMinutes = 120 } = options;
  requireThat(typeof byArea === "boolean", "byArea", "true or false", byArea);
  requireOneOf("from", from, ["enroute", "dispatch"]);
  requireWithin("longestMinutes", longestMinutes, "(0, 1440]");
  const columns = calls.toColumns();
  const { length } = columns;
  const startedAt = from === "enroute" ? columns.enrouteAt : columns.dispatchedAt;
  const drives = Float64Array.from({ length }, (_, row) =>
    firstDriveMs(columns, startedAt, row, longestMinutes * MINUTE_MS),
  );
  const groups = Array.from({ length }, (_, row) => groupsOf(columns, row, byArea));
  const factor = ratios(drives, groups);
  const pools = factorsOf(factor, groups);
  let taken = 0;
  let drawn = 0;
  for (let row = 0; row < length; row++) {
    const own = factor[row] as number;
    if (!Number.isNaN(own)) {
      taken += 1;
      continue;
    }
    const pool = (groups[row] as readonly string[]).map((group) => pools.get(group)).find((one) => one);
    if (pool === undefined) {
      factor[row] = 1;
      continue;
    }
    drawn += 1;
    const mark = randomStream("drives", callId(columns, row)).uniform();
    factor[row] = pool[Math.floor(mark * pool.length)] as number;
  }
  const unknown = length - taken - drawn;
  const alike = `service${byArea ? ", area" : ""} and priority`;
  const reason =
    `so for ${taken} calls; drawn for ${drawn} from calls alike; 1 for ${unknown} to which no such call is alike. ` +
    `Usual drives are those of the travel; where it varies among calls of one ${alike}, near and far are counted twice`;
  const since = from === "enroute" ? "en route" : "dispatch";
  const assumed = `${since} to arrival of the unit sent first / the median for the ${alike}`;
  return { factor, taken, drawn, unknown, assumptions: [{ field: "driveFactor", assumed, reason }] };
}

/** Milliseconds of the drive of the unit that was sent first; of several, of the one that came first. NaN where no usable drive is recorded. */
function firstDriveMs(
  { dispatchedAt, arrivedAt, responseStart }: CallTableColumns,
  startedAt: Float64Array,
  row: number,
  longest: number,
): number {
  const end = responseStart[row + 1] as number;
  let sent = Number.POSITIVE_INFINITY;
  let arrived = Number.POSITIVE_INFINITY;
  let drive = Number.NaN;
  for (let r = responseStart[row] as number; r < end; r++) {
    const at = dispatchedAt[r] as number;
    if (!(at <= sent)) continue;
    if (at < sent) {
      sent = at;
      arrived = Number.POSITIVE_INFINITY;
      drive = Number.NaN;
    }
    const there = arrivedAt[r] as number;
    const ms = there - (startedAt[r] as number);
    if (!(ms > 0 && ms <= longest) || !(there >= at)) continue;
    // Of those that came at one instant the shortest drive, whatever their order in the file.
    if (there > arrived || (there === arrived && ms >= drive)) continue;
    arrived = there;
    drive = ms;
  }
  return drive;
}

/** Calls alike, from the narrowest group to the widest. */
function groupsOf(columns: CallTableColumns, row: number, byArea: boolean): readonly string[] {
  const name = [columns.service[row], textAt(columns.priority, row)];
  if (byArea) name.push(textAt(columns.area, row));
  return name.map((_, i) => JSON.stringify(name.slice(0, name.length - i)));
}

/** Each drive / the median of its narrowest group; NaN where the group has too few to tell what is usual. */
function ratios(drives: Float64Array, groups: readonly (readonly string[])[]): Float64Array<ArrayBuffer> {
  const known = new Map<string, number[]>();
  for (const [row, [group = ""]] of groups.entries()) {
    const drive = drives[row] as number;
    if (!Number.isNaN(drive)) put(known, group, drive);
  }
  const usual = new Map(
    [...known].map(([group, own]) => [
      group,
      own.length < FEWEST_ALIKE ? Number.NaN : (quantile(own, 0.5) as number),
    ]),
  );
  return Float64Array.from(groups, ([group = ""], row) => (drives[row] as number) / (usual.get(group) ?? 1));
}

/** The factors that are known of each group, the smallest first. */
function factorsOf(
  factor: Float64Array,
  groups: readonly (readonly string[])[],
): ReadonlyMap<string, Float64Array> {
  const known = new Map<string, number[]>();
  for (const [row, names] of groups.entries()) {
    const own = factor[row] as number;
    if (Number.isNaN(own)) continue;
    for (const name of names) put(known, name, own);
  }
  return new Map([...known].map(([name, pool]) => [name, Float64Array.from(pool).sort()]));
}
