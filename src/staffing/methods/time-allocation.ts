import type { MethodFile } from "../method.ts";
import { meanOnDuty } from "../on-duty.ts";
import type { SettingName } from "../setting.ts";
import { shareMethod } from "../share-of-time.ts";
import { numberOf, type StaffingCase } from "../staffing-case.ts";

const PARTS: readonly SettingName[] = [
  "targets.allocation.calls",
  "targets.allocation.community",
  "targets.allocation.proactive",
  "targets.allocation.administrative",
];

/** How a city wants its officers' time spent, as sliders: calls, community, proactive, administrative. */
export const timeAllocation: MethodFile = shareMethod({
  card: {
    id: "time-allocation",
    name: "Time allocation",
    source: "unsourced: from memory of dashboards for staffing; the arithmetic is that of the share of time",
    formula: "n(h) = ceil(W(h) x (1 + d) / k x r / p)",
    symbols: {
      "n(h)": "officers on duty in hour h of the week",
      "W(h)": "officers busy on calls in hour h",
      d: "share of cars with two officers",
      k: "officers in a unit as the hours were measured",
      r: "share of hours on calls that is left where some types get no officer",
      p: "share of time for calls",
    },
    numerator:
      "hours on calls (of the community, of officers, of unknown origin), with other crews and other responses",
    denominator: "hours on duty",
    assumptions: [
      "as many cars go to a call, however many officers are in them",
      "a type of call that gets fewer responses takes less time in proportion, at all hours alike",
      "officers are rounded up in each hour of the week",
    ],
    cautions: [
      "Two-officer cars may be sent alone where two cars with one officer went: then they cost less than shown.",
      "The shares are wishes; nothing here says that they can be kept in a busy hour.",
    ],
    needs: ["workload", ...PARTS],
    takes: ["relief", "twoOfficerShare", "officersPerUnit", "serviceTimes", "responseShares"],
  },
  numerator: "calls",
  rounding: "hour",
  share: (given) => numberOf(given, "targets.allocation.calls"),
  crews: (given) => crewFactor(given) * responseFactor(given),
  need(given, onDuty) {
    const mean = meanOnDuty(onDuty);
    const findings = PARTS.map((part) => ({
      name: `officers on duty for ${part.slice("targets.allocation.".length)}`,
      value: mean * numberOf(given, part),
      unit: "officers",
    }));
    const unheard = given.responseShares !== undefined && given.serviceTimes === undefined;
    const text = "response shares by type need service times by type, which are not given: they are left out";
    return { onDuty, findings, ...(unheard ? { flags: [{ kind: "not-applied", text }] } : {}) };
  },
});

function crewFactor({ settings }: StaffingCase): number {
  const { twoOfficerShare: two, officersPerUnit = 1 } = settings;
  return two === undefined ? 1 : (1 + two) / officersPerUnit;
}

function responseFactor({ serviceTimes, responseShares }: StaffingCase): number {
  if (serviceTimes === undefined || responseShares === undefined) return 1;
  let before = 0;
  let after = 0;
  for (const { key, officerHours } of serviceTimes) {
    before += officerHours;
    after += officerHours * (responseShares[key] ?? 1);
  }
  return before > 0 ? after / before : 1;
}
