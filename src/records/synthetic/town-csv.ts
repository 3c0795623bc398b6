import { ZoneCalendar } from "../../quantity/calendar.ts";
import type { Service } from "../../quantity/duty-span.ts";
import { requireThat } from "../../quantity/error.ts";
import type { Initiator } from "../call.ts";
import { CallTable } from "../call-table.ts";
import { csvCell } from "../csv-text.ts";
import type { SyntheticTown } from "../synthetic.ts";

/** The town's files as text, and what a reader has to be told about them. */
export interface TownCsv {
  readonly calls: string;
  readonly roster: string;
  /** What a person would look up in the system's manual: options for `readCalls`. */
  readonly callOptions: {
    readonly service: CodedColumn<Service>;
    readonly initiator: CodedColumn<Initiator>;
    readonly role: { readonly column: string };
    readonly personnel: { readonly column: string; readonly otherwise: number };
  };
  /** The same for `readRoster`. */
  readonly rosterOptions: { readonly service: CodedColumn<Service> };
}

/** A column whose codes stand for words of the library. */
export interface CodedColumn<Word extends string> {
  readonly column: string;
  readonly values: Readonly<Record<string, Word>>;
}

const AGENCY: Readonly<Record<Service, string>> = { police: "PD", fire: "FD", ems: "EMS", unknown: "" };
const SOURCE: Readonly<Record<Initiator, string>> = {
  community: "PHONE",
  officer: "OFFICER",
  directed: "DIRECTED",
  "out-of-service": "STATUS",
  unknown: "",
};
const AGENCY_CODES: CodedColumn<Service> = {
  column: "Agency",
  values: { PD: "police", FD: "fire", EMS: "ems" },
};
const SOURCE_CODES: CodedColumn<Initiator> = {
  column: "Call_Source",
  values: { PHONE: "community", OFFICER: "officer", DIRECTED: "directed", STATUS: "out-of-service" },
};

const CALL_HEADER = [
  ...[
    "Master_Incident_Number",
    "Agency",
    "Call_Source",
    "Problem",
    "Priority_Number",
    "Beat",
    "Call_Disposition",
  ],
  ...["Latitude", "Longitude", "Time_PhonePickUp", "Radio_Name", "Duty_Role", "Personnel"],
  ...["Time_Assigned", "Time_Enroute", "Time_ArrivedAtScene", "Time_CallCleared"],
];
const ROSTER_HEADER = ["Unit", "Role", "Agency", "Beat", "Personnel", "Shift_Start", "Shift_End"];

/**
 * The town as a dispatch system and a scheduling system would export it: CSV with a vendor's headers, a row
 * for each unit sent, local wall clock `MM/DD/YYYY hh:mm:ss`.
 *
 * Local stamps do not tell the two passes of the hour that autumn repeats apart: a town over that night reads
 * back with an hour's difference there, as real exports do. A unit with the same times twice on one call is
 * two like rows.
 *
 * @param town made by `syntheticTown`
 * @returns both files, and the options that say what their codes mean
 * @throws DutycycleError if `town` is none
 * @example
 * ```ts
 * import { readCalls, syntheticTown, townCsv } from "dutycycle";
 * const town = syntheticTown({ seed: 1, population: 10000, days: 7 });
 * const files = townCsv(town);
 * const { calls } = await readCalls(files.calls, { timeZone: town.timeZone, ...files.callOptions });
 * calls.length === town.calls.length; // => true
 * ```
 */
export function townCsv(town: SyntheticTown): TownCsv {
  requireThat(town?.calls instanceof CallTable, "town", "a town made by syntheticTown", town);
  const stamp = stamps(new ZoneCalendar(town.timeZone));
  const callLines = [CALL_HEADER.join(",")];
  for (const call of town.calls) {
    const shared = line([
      ...[call.id, AGENCY[call.service], SOURCE[call.initiator], call.type, call.priority, call.area],
      ...[call.disposition, call.latitude, call.longitude, stamp(call.receivedAt)],
    ]);
    for (const { unit, role, personnel, ...times } of call.responses) {
      const { dispatchedAt, enrouteAt, arrivedAt, clearedAt } = times;
      const own = [unit, role, personnel, ...[dispatchedAt, enrouteAt, arrivedAt, clearedAt].map(stamp)];
      callLines.push(`${shared},${line(own)}`);
    }
    if (call.responses.length === 0) callLines.push(`${shared},,,,,,,`);
  }
  const rosterLines = [ROSTER_HEADER.join(",")];
  for (const { unit, role, service, area, personnel, start, end } of town.roster) {
    rosterLines.push(line([unit, role, AGENCY[service], area, personnel, stamp(start), stamp(end)]));
  }
  return {
    calls: `${callLines.join("\r\n")}\r\n`,
    roster: `${rosterLines.join("\r\n")}\r\n`,
    callOptions: {
      service: AGENCY_CODES,
      initiator: SOURCE_CODES,
      role: { column: "Duty_Role" },
      // A call that nobody was sent to has no crew to count.
      personnel: { column: "Personnel", otherwise: 1 },
    },
    rosterOptions: { service: AGENCY_CODES },
  };
}

function line(cells: readonly (string | number | undefined)[]): string {
  return cells.map(csvCell).join(",");
}

/** Local wall clock as a dispatch system writes it; empty where there is no time. */
function stamps(calendar: ZoneCalendar): (instant: number | undefined) => string {
  return (instant) => {
    if (instant === undefined) return "";
    const [date = "", clock = ""] = new Date(calendar.localFromInstant(instant)).toISOString().split("T");
    const [year, month, day] = date.split("-");
    return `${month}/${day}/${year} ${clock.slice(0, 8)}`;
  };
}
