import type { Service } from "../../quantity/duty-span.ts";
import type { Initiator } from "../call.ts";

/** The role of a unit; detectives and school officers answer calls but stand on no patrol roster. */
export type Role = "patrol" | "sergeant" | "detective" | "school" | "engine" | "truck" | "medic";

/** One kind of activity: how often among its flow, how urgent, who is sent, how long it takes. */
export interface Work {
  readonly type: string;
  readonly share: number;
  readonly priority: "1" | "2" | "3" | "4";
  /** Minutes on scene of the first unit: mean; the standard deviation is 0.7 of it. */
  readonly minutes: number;
  /** Who is sent, first unit first, each list with its weight. */
  readonly sends: readonly { readonly weight: number; readonly roles: readonly Role[] }[];
  /** A further unit from off the roster that joins now and then on weekdays. */
  readonly joinedBy?: Role;
}

/** Activities of one service and initiator, with their number a year and their hours. */
export interface Flow {
  readonly name: string;
  readonly service: Service;
  readonly initiator: Initiator;
  readonly perThousandAYear: number;
  /** Relative frequency of the 24 local hours. */
  readonly byHour: readonly number[];
  /** Relative frequency of Monday to Sunday. */
  readonly byDay: readonly number[];
  readonly work: readonly Work[];
}

function work(
  type: string,
  share: number,
  priority: Work["priority"],
  minutes: number,
  sends: Work["sends"],
): Work {
  return { type, share, priority, minutes, sends };
}

/** One to four patrol units with these weights. */
function patrol(...weights: readonly number[]): Work["sends"] {
  return weights.map((weight, i) => ({ weight, roles: new Array<Role>(i + 1).fill("patrol") }));
}

function crew(...roles: readonly Role[]): Work["sends"] {
  return [{ weight: 1, roles }];
}

const EVENING = [7, 6, 5, 4, 3, 3, 4, 6, 8, 9, 9, 10, 10, 10, 11, 12, 13, 14, 14, 13, 12, 11, 10, 8];
const TRAFFIC = [8, 7, 5, 3, 2, 2, 4, 8, 10, 11, 10, 9, 7, 7, 8, 9, 9, 8, 9, 10, 11, 12, 12, 10];
const DAYTIME = [3, 2, 2, 1, 1, 1, 3, 8, 11, 12, 12, 10, 8, 10, 12, 11, 9, 7, 7, 6, 6, 5, 4, 3];
const MEALS = [7, 8, 6, 4, 3, 4, 5, 5, 5, 6, 8, 13, 15, 11, 8, 7, 7, 9, 13, 12, 9, 7, 7, 7];
const MEDICAL = [5, 4, 4, 3, 3, 4, 5, 7, 9, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10, 9, 8, 7, 6];

/**
 * What the town's police, firefighters and medics do in a year: about 500 police and 90 fire and medical
 * calls a thousand residents.
 */
export const FLOWS: readonly Flow[] = [
  {
    name: "community",
    service: "police",
    initiator: "community",
    perThousandAYear: 300,
    byHour: EVENING,
    byDay: [97, 96, 96, 98, 108, 110, 95],
    work: [
      work("DISTURBANCE", 13, "2", 25, patrol(3, 5, 2)),
      work("DOMESTIC", 6, "1", 52, patrol(0, 7, 3)),
      work("SUSPICIOUS PERSON", 10, "3", 19, patrol(5, 4, 1)),
      work("SUSPICIOUS VEHICLE", 6, "3", 16, patrol(7, 3)),
      work("ALARM", 10, "2", 11, patrol(4, 6)),
      work("WELFARE CHECK", 13, "3", 30, patrol(5, 5)),
      work("CRASH", 9, "2", 48, patrol(5, 4, 1)),
      work("INJURY CRASH", 2, "1", 69, patrol(0, 4, 4, 2)),
      { ...work("ASSAULT", 3, "1", 65, patrol(2, 5, 3)), joinedBy: "detective" },
      { ...work("ROBBERY", 0.5, "1", 119, patrol(0, 1, 5, 4)), joinedBy: "detective" },
      { ...work("BURGLARY", 3, "2", 62, patrol(4, 5, 1)), joinedBy: "detective" },
      { ...work("FRAUD", 4, "4", 52, patrol(1)), joinedBy: "detective" },
      work("THEFT", 8, "4", 42, patrol(9, 1)),
      work("NOISE", 5, "4", 12, patrol(7, 3)),
      work("PARKING", 4, "4", 12, patrol(1)),
      work("ANIMAL", 4, "4", 22, patrol(9, 1)),
      { ...work("JUVENILE", 4, "3", 35, patrol(6, 4)), joinedBy: "school" },
      work("MENTAL HEALTH", 3, "2", 75, patrol(1, 7, 2)),
      work("ASSIST CITIZEN", 7, "4", 25, patrol(9, 1)),
    ],
  },
  {
    name: "officer",
    service: "police",
    initiator: "officer",
    perThousandAYear: 200,
    byHour: TRAFFIC,
    byDay: [95, 98, 100, 102, 108, 105, 92],
    work: [
      work("TRAFFIC STOP", 62, "4", 16, patrol(7, 3)),
      work("PROPERTY CHECK", 15, "4", 10, patrol(1)),
      work("SUSPICIOUS PERSON", 10, "3", 16, patrol(5, 4, 1)),
      work("FOLLOW UP", 9, "4", 40, patrol(9, 1)),
      work("WARRANT", 4, "3", 46, patrol(1, 6, 3)),
    ],
  },
  {
    name: "directed",
    service: "police",
    initiator: "directed",
    perThousandAYear: 45,
    byHour: DAYTIME,
    byDay: [110, 110, 110, 110, 105, 80, 75],
    work: [
      work("DIRECTED PATROL", 6, "4", 25, patrol(1)),
      work("SCHOOL ZONE", 3, "4", 30, patrol(1)),
      work("FOOT PATROL", 2, "4", 35, patrol(1)),
    ],
  },
  {
    name: "out of service",
    service: "police",
    initiator: "out-of-service",
    perThousandAYear: 110,
    byHour: MEALS,
    byDay: [1, 1, 1, 1, 1, 1, 1],
    work: [
      work("REPORT WRITING", 42, "4", 45, patrol(1)),
      work("MEAL", 38, "4", 32, patrol(1)),
      work("VEHICLE SERVICE", 10, "4", 25, patrol(1)),
      work("COURT", 5, "4", 95, patrol(1)),
      work("TRAINING", 5, "4", 90, patrol(1)),
    ],
  },
  {
    name: "ems",
    service: "ems",
    initiator: "community",
    perThousandAYear: 62,
    byHour: MEDICAL,
    byDay: [102, 100, 99, 99, 102, 100, 98],
    work: [
      work("BREATHING", 17, "1", 38, crew("medic", "engine")),
      work("CHEST PAIN", 14, "1", 40, crew("medic", "engine")),
      work("UNCONSCIOUS", 8, "1", 36, crew("medic", "engine")),
      work("FALL", 22, "2", 33, crew("medic")),
      work("SICK PERSON", 27, "3", 36, crew("medic")),
      work("CRASH INJURY", 7, "1", 34, crew("medic", "engine")),
      work("LIFT ASSIST", 5, "3", 16, crew("engine")),
    ],
  },
  {
    name: "fire",
    service: "fire",
    initiator: "community",
    perThousandAYear: 28,
    byHour: MEDICAL,
    byDay: [99, 98, 98, 99, 101, 105, 100],
    work: [
      work("FIRE ALARM", 38, "2", 16, crew("engine", "truck")),
      work("STRUCTURE FIRE", 5, "1", 110, crew("engine", "truck", "engine", "medic")),
      work("VEHICLE FIRE", 6, "1", 42, crew("engine")),
      work("BRUSH FIRE", 8, "2", 38, crew("engine", "engine")),
      work("GAS ODOR", 13, "2", 30, crew("engine", "truck")),
      work("WIRES DOWN", 10, "3", 45, crew("engine")),
      work("SERVICE CALL", 20, "4", 22, crew("engine")),
    ],
  },
];

/** The weights of a flow's 168 local hours, Monday 00:00 first; their mean is 1. */
export function weightsByHourOfWeek(flow: Flow): number[] {
  const weights = flow.byDay.flatMap((day) => flow.byHour.map((hour) => day * hour));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight * weights.length) / total);
}
