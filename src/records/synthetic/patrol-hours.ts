import { FLOWS } from "./work.ts";

/** Minutes that the later units of a call stay, as a share of the first one's: on average. */
export const BACKUP_SHARE = 0.6;
/** Minutes from dispatch to arrival on calls that someone made: on average, for staffing the town. */
const MINUTES_TO_ARRIVE = 7;

/**
 * Hours of patrol units that a thousand residents' calls take in a year: what the town's patrol is staffed
 * for.
 */
export function patrolHoursPerThousand(): number {
  let hours = 0;
  for (const flow of FLOWS) {
    if (flow.initiator !== "community" && flow.initiator !== "officer") continue;
    const driving = flow.initiator === "community" ? MINUTES_TO_ARRIVE : 0;
    const shares = flow.work.reduce((sum, kind) => sum + kind.share, 0);
    for (const kind of flow.work) {
      const weights = kind.sends.reduce((sum, send) => sum + send.weight, 0);
      for (const { weight, roles } of kind.sends) {
        if (roles[0] !== "patrol") continue;
        const minutes = driving * roles.length + kind.minutes * (1 + BACKUP_SHARE * (roles.length - 1));
        hours += (flow.perThousandAYear * (kind.share / shares) * (weight / weights) * minutes) / 60;
      }
    }
  }
  return hours;
}
