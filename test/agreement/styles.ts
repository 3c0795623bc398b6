const MINUTE = 60_000;
/** January: the zone of the records is six hours behind UTC throughout. */
const OFFSET = 6 * 60 * MINUTE;
const BASE = Date.UTC(2024, 0, 8, 18);

export interface MadeUpRow {
  readonly id: string;
  readonly unit: string;
  readonly type: string;
  readonly priority: string;
  readonly area: string;
  readonly received: number;
  readonly dispatched: number;
  readonly enroute: number;
  readonly arrived: number | undefined;
  readonly cleared: number | undefined;
}

export interface Style {
  readonly name: string;
  readonly write: (rows: readonly MadeUpRow[]) => string;
}

/** Sixty calls on sixteen days with one to three units each, whole minutes; some never arrive, some never clear. */
export function madeUpRows(): readonly MadeUpRow[] {
  return Array.from({ length: 60 }, (_, call) =>
    Array.from({ length: 1 + (call % 3) }, (_, n): MadeUpRow => {
      const received = BASE + ((call * 397) % (16 * 1440)) * MINUTE;
      const dispatched = received + (2 + (call % 5) + n) * MINUTE;
      return {
        id: `24-${String(10_001 + call)}`,
        unit: `${(call + n) % 2 === 0 ? "A" : "B"}${1 + ((call + n) % 9)}`,
        type: ["BURGLARY", "ALARM", "TRAFFIC STOP", "WELFARE CHECK, ELDERLY"][call % 4] as string,
        priority: String(1 + (call % 3)),
        area: ["NORTH", "SOUTH", "CENTRAL"][call % 3] as string,
        ...{ received, dispatched, enroute: dispatched + MINUTE },
        arrived: call % 11 === 3 ? undefined : dispatched + (4 + (call % 7)) * MINUTE,
        cleared: call % 13 === 5 ? undefined : dispatched + (20 + ((call * 7) % 50)) * MINUTE,
      };
    }),
  ).flat();
}

/** The wall clock of the zone: year, month, day, hours, minutes as two digits each (the year as four). */
function wall(instant: number): readonly [string, string, string, string, string] {
  const text = new Date(instant - OFFSET).toISOString();
  return [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10), text.slice(11, 13), text.slice(14, 16)];
}

type Cell = string | undefined;

function csv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  separator = ",",
  end = "\r\n",
): string {
  const quoted = (cell: Cell): string =>
    cell === undefined ? "" : /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...rows].map((row) => row.map(quoted).join(separator)).join(end) + end;
}

/** Every time of a row in one format; absent stays absent. */
function times(row: MadeUpRow, write: (instant: number) => string): readonly Cell[] {
  const { received, dispatched, enroute, arrived, cleared } = row;
  return [received, dispatched, enroute, arrived, cleared].map((time) =>
    time === undefined ? time : write(time),
  );
}

function usual(instant: number): string {
  const [year, month, day, hour, minute] = wall(instant);
  const hours = Number(hour) % 12 || 12;
  return `${month}/${day}/${year} ${String(hours).padStart(2, "0")}:${minute}:00 ${Number(hour) < 12 ? "AM" : "PM"}`;
}

export const STYLES: readonly Style[] = [
  {
    name: "San Francisco's portal",
    write: (rows) =>
      csv(
        [
          ...["Call Number", "Unit ID", "Call Type", "Received DtTm", "Dispatch DtTm", "Response DtTm"],
          ...["On Scene DtTm", "Available DtTm", "Final Priority", "Station Area"],
        ],
        rows.map((row) => [row.id, row.unit, row.type, ...times(row, usual), row.priority, row.area]),
      ),
  },
  {
    name: "TriTech",
    write: (rows) =>
      csv(
        [
          ...["Master_Incident_Number", "Radio_Name", "Problem", "Priority_Number", "Sector"],
          ...["Time_PhonePickUp", "Time_Assigned", "Time_Enroute", "Time_ArrivedAtScene", "Time_CallCleared"],
        ],
        rows.map((row) => {
          const write = (instant: number): string => {
            const [year, month, day, hour, minute] = wall(instant);
            return `${Number(month)}/${Number(day)}/${year} ${Number(hour)}:${minute}:00`;
          };
          return [row.id, row.unit, row.type, row.priority, row.area, ...times(row, write)];
        }),
      ),
  },
  {
    name: "Hexagon, epoch seconds",
    write: (rows) =>
      csv(
        [
          ...[
            "event_id",
            "unit_id",
            "event_type",
            "priority",
            "beat",
            "received_time",
            "ds_ts",
            "en_ts",
            "ar_ts",
          ],
          "cl_ts",
        ],
        rows.map((row) => [
          ...[row.id, row.unit, row.type, row.priority, row.area],
          ...times(row, (instant) => String(instant / 1000)),
        ]),
        ",",
        "\n",
      ),
  },
  {
    name: "ISO with offsets",
    write: (rows) =>
      csv(
        [
          ...["incident_id", "unit", "call_type", "priority", "district", "received_at", "dispatched_at"],
          ...["enroute_at", "arrived_at", "cleared_at"],
        ],
        rows.map((row) => {
          const write = (instant: number): string => {
            const [year, month, day, hour, minute] = wall(instant);
            return `${year}-${month}-${day}T${hour}:${minute}:00-06:00`;
          };
          return [row.id, row.unit, row.type, row.priority, row.area, ...times(row, write)];
        }),
      ),
  },
  {
    name: "ISO in UTC",
    write: (rows) =>
      csv(
        [
          ...["incident_number", "unit_number", "nature", "priority", "zone", "call_received", "dispatched"],
          ...["en_route", "on_scene", "cleared"],
        ],
        rows.map((row) => [
          ...[row.id, row.unit, row.type, row.priority, row.area],
          ...times(row, (instant) => new Date(instant).toISOString().replace(".000Z", "Z")),
        ]),
      ),
  },
  {
    name: "dates and clocks in columns of their own",
    write: (rows) =>
      csv(
        [
          ...["Incident No", "Unit", "Nature of Call", "Priority", "Beat", "Date Received", "Time Received"],
          ...[
            "Date Dispatched",
            "Time Dispatched",
            "Date Enroute",
            "Time Enroute",
            "Date Arrived",
            "Time Arrived",
          ],
          ...["Date Cleared", "Time Cleared"],
        ],
        rows.map((row) => [
          ...[row.id, row.unit, row.type, row.priority, row.area],
          ...times(row, (instant) => {
            const [year, month, day, hour, minute] = wall(instant);
            return `${month}/${day}/${year}|${hour}:${minute}:00`;
          }).flatMap((time) => time?.split("|") ?? [undefined, undefined]),
        ]),
      ),
  },
  {
    name: "day first, semicolons",
    write: (rows) =>
      csv(
        [
          ...["Incident Number", "Callsign", "Incident Type", "Priority", "Ward", "Time Call Received"],
          ...["Time Mobilised", "Time Mobile", "Time In Attendance", "Time Closed"],
        ],
        rows.map((row) => {
          const write = (instant: number): string => {
            const [year, month, day, hour, minute] = wall(instant);
            return `${day}/${month}/${year} ${hour}:${minute}`;
          };
          return [row.id, row.unit, row.type, row.priority, row.area, ...times(row, write)];
        }),
        ";",
      ),
  },
  {
    name: "two-digit years, tabs and a byte order mark",
    write: (rows) =>
      `\ufeff${csv(
        [
          ...[
            "EMSCallNumber",
            "RescueSquad.Number",
            "CallType",
            "CallPriority",
            "Station",
            "CallDateandTime",
          ],
          ...["DispatchDateandTime", "EnrouteDateandTime", "OnSceneDateandTime", "CloseDateandTime"],
        ],
        rows.map((row) => {
          const write = (instant: number): string => {
            const [year, month, day, hour, minute] = wall(instant);
            return `${Number(month)}/${Number(day)}/${year.slice(2)} ${Number(hour)}:${minute}`;
          };
          return [row.id, row.unit, row.type, row.priority, row.area, ...times(row, write)];
        }),
        "\t",
      )}`,
  },
  {
    name: "JSON, as ArcGIS nests it",
    write: (rows) =>
      JSON.stringify({
        geometryType: "esriGeometryPoint",
        features: rows.map((row) => ({
          attributes: {
            ...{
              CallNumber: row.id,
              UnitID: row.unit,
              CallType: row.type,
              Priority: row.priority,
              Beat: row.area,
            },
            ...{ ReceivedDate: row.received, DispatchedDate: row.dispatched, EnrouteDate: row.enroute },
            ...{ ArrivedDate: row.arrived ?? null, ClearedDate: row.cleared ?? null },
          },
        })),
      }),
  },
];
