import { requireOneOf } from "../quantity/error.ts";
import type { CallTable } from "../records/call-table.ts";
import type { CallDrives } from "./call-drives.ts";
import { estimatedDrives } from "./estimated-drives.ts";
import type { SimTravel } from "./sim-travel.ts";

/**
 * The drives of recorded calls as asked for: as found, or `"recorded"`. Where the travel tells places apart, so do the drives: what is far in the
 * one is not far in the other again.
 */
export function givenDrives(
  calls: CallTable,
  drives: CallDrives | "recorded",
  travel: SimTravel | undefined,
): CallDrives {
  if (typeof drives === "object") return drives;
  requireOneOf("drives", drives, ["recorded"]);
  return estimatedDrives(calls, { byArea: travel !== undefined && travel.kind !== "constant" });
}
