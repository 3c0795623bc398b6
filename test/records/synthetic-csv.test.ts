import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import { townCsv } from "../../src/records/synthetic/town-csv.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";

const town = syntheticTown({ seed: 12, days: 14 });
const files = townCsv(town);

describe("townCsv", () => {
  it("writes a row for each unit sent and one for each call that nobody was sent to", () => {
    const lines = files.calls.trimEnd().split("\r\n");
    const unanswered = [...town.calls].filter((call) => call.responses.length === 0).length;
    expect(unanswered).toBeGreaterThan(0);
    expect(lines).toHaveLength(1 + town.calls.responseCount + unanswered);
    const columns = (lines[0] as string).split(",").length;
    expect(lines.every((line) => line.split(",").length === columns)).toBe(true);
    expect(files.roster.trimEnd().split("\r\n")).toHaveLength(1 + town.roster.length);
  });

  it("is read back whole: the same calls, responses and roster", async () => {
    const read = await readCalls(files.calls, { timeZone: town.timeZone, ...files.callOptions });
    expect(read.rows).toEqual({ read: read.rows.used, used: read.rows.used, rejected: 0 });
    expect(read.issues.byKind).toEqual({ "no-clear": town.planted["no-clear"] });
    expect([...read.calls]).toEqual([...town.calls]);
    const roster = await readRoster(files.roster, { timeZone: town.timeZone, ...files.rosterOptions });
    expect(roster.issues.total).toBe(0);
    expect([...roster.roster]).toEqual([...town.roster].map(({ basis: _, ...span }) => span));
  });

  it("names its columns as a vendor does, and the reader knows them", async () => {
    const { columns } = await readCalls(files.calls, { timeZone: town.timeZone });
    expect(columns).toMatchObject({
      id: "Master_Incident_Number",
      unit: "Radio_Name",
      receivedAt: "Time_PhonePickUp",
      dispatchedAt: "Time_Assigned",
      enrouteAt: "Time_Enroute",
      arrivedAt: "Time_ArrivedAtScene",
      clearedAt: "Time_CallCleared",
      type: "Problem",
      area: "Beat",
    });
  });
});
