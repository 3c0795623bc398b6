import type { MethodFile } from "../method.ts";
import { meanOnDuty } from "../on-duty.ts";
import { shareMethod } from "../share-of-time.ts";
import { numberOf } from "../staffing-case.ts";

const BEAT_HOURS = 2920;
const BEATS_AROUND_THE_CLOCK = 3;

/** A third of the time on calls: hours on calls times three, in beats of eight hours a day. */
export const thirds: MethodFile = shareMethod({
  card: {
    id: "thirds",
    name: "Thirds",
    source:
      "Minnesota Chiefs of Police Educational Foundation, Executive Training Institute, 1998, pp. 24-25, in council packets of Centerville, Minnesota; as the International Association of Chiefs of Police's: unsourced: from memory",
    formula: "beats = E x h x 3 / 2,920;   N = beats x 2,920 / H",
    symbols: {
      beats: "posts of eight hours a day, three of them around the clock",
      E: "events a year",
      h: "hours an event",
      N: "officers",
      H: "net hours a year of an officer",
    },
    denominator: "hours on duty",
    assumptions: [
      "a third of the time on calls, a third for prevention and administration, a third uncommitted",
      "nothing is rounded; the printed example rounds 18.39 beats down",
    ],
    cautions: [
      "The printed table of availability adds up wrongly: its lines sum to 1,271 hours, not 1,071, so that 1,849 net hours, 1.57 officers a beat and 28 officers should read 1,649, 1.771 and 32 (of 18 beats).",
      "It calls 0.55 hours 35 minutes; they are 33.",
      "An average of the year: no hours, no peaks, no waiting.",
    ],
    needs: ["workload", "targets.thirdsShare"],
    takes: ["relief"],
  },
  numerator: "calls",
  rounding: "average",
  share: (given) => numberOf(given, "targets.thirdsShare"),
  need({ netHours }, onDuty) {
    const beats = meanOnDuty(onDuty) * BEATS_AROUND_THE_CLOCK;
    const findings = [{ name: "beats of eight hours a day", value: beats, unit: "beats" }];
    if (netHours === undefined) return { onDuty, findings };
    const perBeat = { name: "officers a beat", value: BEAT_HOURS / netHours, unit: "officers" };
    return { onDuty, findings: [...findings, perBeat] };
  },
});
