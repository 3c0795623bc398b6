import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";

/**
 * Who can be sent? One crew with its vehicle, as plain data.
 *
 * A dual-role unit answers several services: `answers: ["police", "fire"]`. Instants are epoch milliseconds.
 */
export interface SimUnit {
  readonly id: string;
  /** What needs and rules call it by: "patrol", "engine", "public-safety-officer". */
  readonly role: string;
  readonly answers: readonly Service[];
  /** People in the unit, in (0, 1000]. */
  readonly personnel: number;
  /** Half-open spans on duty, epoch milliseconds; always on duty unless given. Spans that touch or overlap are one. */
  readonly onDuty?: readonly Period[];
  /** Where it waits, by the name that `travel` knows: a station or a patrol area. */
  readonly area?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** "pumper", "car": what a need may ask for besides the role. */
  readonly vehicle?: string;
  /** From being sent to rolling, in [0, infinity) minutes; 0 unless given. */
  readonly turnoutMinutes?: number;
  /** Minutes at the scene before it can work, on calls of these services: gear from the boot of a patrol car. */
  readonly donning?: { readonly minutes: number; readonly services: readonly Service[] };
  /**
   * At calls of these services it arrives and cannot do what needs gear: a patrol car at a fire before a merger. It counts as the first unit of any
   * kind, and where it is needed for the full force, but neither as equipped nor among four on scene.
   */
  readonly withoutGear?: readonly Service[];
  /**
   * Set for staff called back from home and for other towns' units: they are never on duty, are sent only where a rule of
   * `aid` asks for them, and roll so many minutes after, in [0, infinity).
   */
  readonly callbackMinutes?: number;
}
