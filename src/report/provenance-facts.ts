import { digits } from "./number-text.ts";
import type { Study } from "./study-document.ts";

/** What it takes to make the document again, as pairs of words. */
export function provenanceFacts({ provenance, release }: Study): readonly (readonly [string, string])[] {
  const count = (value: number): string => digits(value, { kind: "count" });
  return [
    ["Library", `${provenance.library} ${provenance.version}`],
    ["Seed of drawn intervals", String(provenance.seed)],
    ["Time zone", provenance.timeZone],
    ["Records", `${count(provenance.calls)} calls, ${count(provenance.responses)} unit responses`],
    ["Roster", provenance.rosterSpans === 0 ? "none" : `${count(provenance.rosterSpans)} spans of duty`],
    ["Fingerprint", `${provenance.fingerprint}: ${provenance.fingerprintCovers}`],
    [
      "Release",
      release === undefined
        ? "Nothing was hidden: not for release."
        : `Counts from 1 to ${release.smallestCount - 1} are hidden, with as many others as it takes that none can be worked out. ` +
          `Sensitive types of call are not shown by area. Tables by unit or person: ${release.units ? "shown, as asked for" : "none"}.`,
    ],
  ];
}
