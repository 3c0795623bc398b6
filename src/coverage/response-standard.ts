import { DutycycleError } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";

/** When a standard starts its clock; `none` where it times nothing. */
export type ClockStart =
  /** The first ring at the answering point. */
  | "alarm-received"
  /** The fire communication centre has taken the alarm. */
  | "alarm-acknowledged"
  | "units-notified"
  | "unit-en-route"
  /** As many as the standard asks for are there. */
  | "personnel-on-scene"
  | "none";

/** When a standard stops its clock. */
export type ClockStop =
  | "alarm-acknowledged"
  | "units-notified"
  | "unit-en-route"
  | "first-unit-on-scene"
  | "second-unit-on-scene"
  /** As many as the standard asks for are there, summed in order of arrival. */
  | "personnel-on-scene"
  | "attack-begun"
  | "none";

/** One objective of a published standard, as data. */
export interface ResponseStandard {
  readonly id: string;
  readonly standard: string;
  readonly edition: string;
  readonly objective: string;
  readonly clockStart: ClockStart;
  readonly clockStop: ClockStop;
  /** Which calls, units or places it applies to. */
  readonly population: string;
  readonly limitSeconds?: number;
  /** People who must be there when the clock stops, or who must staff a unit. */
  readonly personnel?: number;
  /** The same where an aerial device is used. */
  readonly personnelWithAerial?: number;
  readonly roadMiles?: number;
  /** The share of the population that must meet it, in (0, 1]. */
  readonly share: number;
  readonly source: string;
  /** True where a figure, or that this edition holds it, was written down from memory: check it before citing. */
  readonly fromMemory: boolean;
  readonly note?: string;
  /** What `overrideStandard` changed, in order; absent in what is published. */
  readonly overrides?: readonly StandardOverride[];
}

/** A figure of a standard that a city replaced by its own. */
export interface StandardOverride {
  readonly field: string;
  readonly from?: number | string;
  readonly to: number | string;
  readonly reason?: string;
}

/** What of a standard may be replaced. */
export type StandardChanges = Partial<
  Pick<
    ResponseStandard,
    "objective" | "population" | "limitSeconds" | "personnel" | "personnelWithAerial" | "roadMiles" | "share"
  >
>;

/**
 * What does the standard say once the city has put its own figures in? A copy that remembers each figure that it replaced.
 *
 * @param changes `limitSeconds` and `roadMiles` in (0, infinity), `personnel` and `personnelWithAerial` whole, from 1, `share` in (0, 1],
 *   `objective`, `population`. A figure that stays the same is no change
 * @param reason kept beside each change
 * @throws DutycycleError for a field that may not be replaced or a figure outside its interval
 * @example
 * ```ts
 * import { overrideStandard, responseStandard } from "dutycycle/coverage";
 * const ours = overrideStandard(responseStandard("nfpa-1710-2016-first-engine"), { limitSeconds: 300 }, "council, 2024");
 * ours.limitSeconds; // => 300
 * ours.overrides; // => [{ "field": "limitSeconds", "from": 240, "to": 300, "reason": "council, 2024" }]
 * ```
 */
export function overrideStandard(
  standard: ResponseStandard,
  changes: StandardChanges,
  reason?: string,
): ResponseStandard {
  const made = Object.entries(changes).flatMap(([field, to]): StandardOverride[] => {
    if (to === undefined) return [];
    requireChange(field, to);
    const from = standard[field as keyof StandardChanges];
    if (from === to) return [];
    return [{ field, ...known({ from }), to, ...known({ reason }) }];
  });
  if (made.length === 0) return standard;
  const replaced = Object.fromEntries(made.map(({ field, to }) => [field, to]));
  return { ...standard, ...replaced, overrides: [...(standard.overrides ?? []), ...made] };
}

function requireChange(field: string, to: unknown): void {
  if (field === "limitSeconds" || field === "roadMiles") {
    requireWithin(field, to, "(0, infinity)");
  } else if (field === "share") requireWithin(field, to, "(0, 1]");
  else if (field === "personnel" || field === "personnelWithAerial") {
    requireWithin(field, to, "[1, infinity), whole");
  } else if ((field !== "objective" && field !== "population") || typeof to !== "string") {
    throw new DutycycleError({
      argument: "changes",
      expected:
        "limitSeconds, personnel, personnelWithAerial, roadMiles, share, or a text for objective or population",
      received: { [field]: to },
    });
  }
}
