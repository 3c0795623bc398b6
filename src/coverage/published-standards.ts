import { DutycycleError } from "../quantity/error.ts";
import type { ResponseStandard } from "./response-standard.ts";
import { cfai } from "./standards/cfai.ts";
import { iso, occupational } from "./standards/distance-and-crew.ts";
import { nfpa1710 } from "./standards/nfpa-1710.ts";
import { nfpa1720 } from "./standards/nfpa-1720.ts";

/**
 * What do the published standards of the fire service ask for? Every objective as a row: clock, limit, people, share, edition, source.
 *
 * NFPA 1710 (career departments; 2016 and 2020 editions), NFPA 1720 (volunteer and combination departments; 2004), the levels of CFAI,
 * the road miles of ISO, and two in, two out. No row is marked as the current edition: NFPA is consolidating 1710 and
 * 1720, with others, into NFPA 1750. They are consensus standards; whether one binds a city is for the city to find out.
 * Where `fromMemory` is true, a figure or its edition has not been checked against a document.
 *
 * @example
 * ```ts
 * import { responseStandards } from "dutycycle";
 * responseStandards
 *   .filter((row) => row.standard === "NFPA 1710" && row.edition === "2020" && row.clockStop === "personnel-on-scene")
 *   .map((row) => row.personnel); // => [16, 27, 27, 42]
 * ```
 */
export const responseStandards: readonly ResponseStandard[] = /* @__PURE__ */ nfpa1710.concat(
  nfpa1720,
  cfai,
  iso,
  occupational,
);

/**
 * Which objective has this id?
 *
 * @throws DutycycleError where none has it
 * @example
 * ```ts
 * import { responseStandard } from "dutycycle/coverage";
 * responseStandard("nfpa-1710-2016-first-engine").limitSeconds; // => 240
 * ```
 */
export function responseStandard(id: string): ResponseStandard {
  const found = responseStandards.find((row) => row.id === id);
  if (found !== undefined) return found;
  throw new DutycycleError({ argument: "id", expected: "an id of responseStandards", received: id });
}
