import { simulated } from "./simulation.mjs";

/**
 * The one small program that every consumer runs: text to calls, roster, workload; a made-up town; objects with a fault; shifts that
 * cover a requirement, by the solver that the package loads or by the one given; a simulated city.
 * What it returns must be the same everywhere, to the last bit.
 */
export async function program(whole, workload, solver) {
  const timeZone = "America/Detroit";
  const csv = [
    "Incident Number,Unit ID,Nature,Received Time,Dispatch Time,Arrival Time,Clear Time",
    "24-0001,A1,ALARM,2024-03-10 01:20:00,2024-03-10 01:25:00,2024-03-10 01:31:00,2024-03-10 03:25:00",
    "24-0001,A2,ALARM,2024-03-10 01:20:00,2024-03-10 01:26:30,,2024-03-10 03:10:00",
    '24-0002,A1,"NOISE, LOUD",2024-03-11 23:50:00,2024-03-11 23:52:00,2024-03-11 23:59:00,2024-03-12 00:22:00',
  ].join("\n");
  const read = await whole.readCalls(csv, { timeZone, service: "police", initiator: "community" });
  const start = Date.UTC(2024, 2, 10, 5);
  const end = Date.UTC(2024, 2, 13, 4);
  const { roster } = whole.rosterFrom([{ service: "police", personnel: 3, start, end }], { timeZone });
  const measured = workload.measureWorkload(read.calls, { roster, period: { start, end } });
  const faulty = whole.callsFrom([{ id: 7, service: "police", responses: [] }], { timeZone });
  const town = whole.syntheticTown({ seed: 1, days: 7 });
  const cover = await whole.coverShifts({
    required: Array.from({ length: 48 }, (_, slot) => 3 + (slot > 15) + 2 * (slot > 33 && slot < 45)),
    slotMinutes: 30,
    shifts: whole.shiftsStarting({
      hours: 8,
      everyMinutes: 30,
      slotMinutes: 30,
      horizonSlots: 48,
      breaks: [{ afterHours: 4, hours: 0.5 }],
    }),
    ...(solver === undefined ? {} : { solver }),
  });
  let thrown;
  try {
    whole.callsFrom([], { timeZone: "Mars/Olympus" });
  } catch (error) {
    thrown = { code: error.code, argument: error.argument, isOurs: error instanceof whole.DutycycleError };
  }
  return {
    rows: read.rows,
    calls: [...read.calls],
    workload: structuredClone(measured),
    faulty: faulty.issues.byKind,
    town: { calls: town.calls.length, responses: town.calls.responseCount },
    townFingerprint: fingerprint(town.calls.toColumns()),
    cover,
    simulated: await simulated(whole, fingerprint),
    thrown,
  };
}

/** FNV-1a over every number of the columns, byte by byte, and the length of every text. */
function fingerprint(columns) {
  let hash = 0x811c9dc5;
  const mix = (byte) => {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  };
  const visit = (value) => {
    if (ArrayBuffer.isView(value)) {
      new Uint8Array(value.buffer, value.byteOffset, value.byteLength).forEach(mix);
    } else if (typeof value === "object" && value !== null) {
      for (const key of Object.keys(value).sort()) visit(value[key]);
    } else {
      for (const character of String(value)) mix(character.codePointAt(0) & 255);
    }
  };
  visit(columns);
  return hash.toString(16).padStart(8, "0");
}
