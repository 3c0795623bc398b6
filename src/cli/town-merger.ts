import {
  type Department,
  type DepartmentPost,
  inPriceYear,
  type MergerPart,
  type MergerSends,
  type SimNeed,
  type SimUnit,
  type SyntheticTown,
  travelModels,
} from "../index.ts";
import { postsOnDuty, townUnits } from "./town-units.ts";

const load = { loadShare: 0.45 };
const shift24 = { scheduledHours: 2912, absenceHours: 400, ...load };
const shift12 = { scheduledHours: 2184, absenceHours: 384, ...load };
const office = { hoursPerYear: 2080, scheduledHours: 2080, absenceHours: 0, ...load };

/** Wages are medians of May 2023 (from memory), brought to the year of the town's calls at a constructed 3.5 % a year. */
const WAGE_YEAR = 2023;
const WAGE_GROWTH = 0.035;

/** What if the two departments of a made-up town merged? All of it is constructed, and no model of any place. */
export function townMerger(town: SyntheticTown): MergerPart {
  const priceYear = new Date(town.period.start).getUTCFullYear();
  const today = townUnits(town);
  const { police, fire, director, desk } = departments(town, priceYear);
  const fires = { services: ["fire"] as const, priorityTo: 1 };
  const crews = crewsOfTwo(today);
  const stationPosts = crews.reduce((sum, { personnel }) => sum + personnel, 0);
  const patrolPosts = postsOnDuty(town, ["patrol"]) + 1;
  return {
    ...{ police, fire },
    forms: [
      { name: "one director", form: "nominal", administration: director.posts },
      {
        ...{ name: "full merger", form: "full", stationPosts, patrolPosts },
        // The premium is that of Cedar Falls, Iowa.
        ...{ premiumShare: 0.11, dualTrainingHours: 240, joint: [director, desk] },
        // Crews in stations mostly wait for fires and medical calls; who patrols, mostly polices.
        overtimeLaw: {
          station: { fireShare: 0.8, policeShare: 0.2 },
          patrol: { fireShare: 0.1, policeShare: 0.9 },
        },
        transition: {
          ...{ attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000 },
          failureShare: 0.14,
        },
        units: [...cars(town, today, "officer"), ...sergeants(today), ...crews],
        sends: {
          ...toFires(fires, { roles: ["officer", "patrol", "sergeant"], count: 2 }),
          roles: { truck: ["truck", "officer", "patrol", "sergeant"] },
        },
        sameCut: {
          units: [...cars(town, today, "patrol"), ...sergeants(today), ...crews],
          sends: toFires(fires, { roles: ["patrol", "sergeant"], count: 1 }, "truck"),
        },
      },
    ],
    reforms: [
      { name: "one dispatch desk", joint: [desk] },
      {
        ...{ name: "county fire service", units: "today" },
        contracts: [{ name: "county", department: "fire", amount: 3_850_000 }],
      },
    ],
    uncertain: uncertain(),
    draws: 300,
    coverage: {
      units: today,
      travel: { kind: "distance", model: travelModels["rand-iso"].model, detourFactor: 1.27 },
      // What officers begin themselves, directed patrol and time out of service keep a unit from a call too.
      fit: { initiators: "all", roles: { patrol: ANY_POLICE, sergeant: ANY_POLICE }, otherPriority: 5 },
      fires,
      sends: toFires(fires, { roles: ["patrol", "sergeant"], count: 1 }),
      dispatch: {
        choose: "role-first",
        // As in the records: the sergeant leaves small things to patrol, and an urgent call pulls a unit off another.
        reserve: [{ calls: { services: ["police"], priorityFrom: 4 }, roles: ["sergeant"], free: 1 }],
        release: [
          {
            to: { services: ["police", "fire"], priorityTo: 1 },
            from: { services: ["police"], priorityFrom: 3 },
            leftWork: "resume",
          },
        ],
      },
      ...{ replications: 10, yearReplications: 2 },
    },
  };
}

/** Who goes where patrol went, the best first. */
const ANY_POLICE = ["patrol", "officer", "sergeant"];

/** Posts in stations, on patrol and of sergeants are those that the roster fills. */
function departments(town: SyntheticTown, priceYear: number) {
  const wage = (amount: number): number =>
    Math.round(inPriceYear({ amount, fromYear: WAGE_YEAR, toYear: priceYear, inflation: WAGE_GROWTH }) / 10) *
    10;
  const posts = (role: string, duty: DepartmentPost["duty"], pay: number, roles: readonly string[]) => ({
    ...{ role, duty, count: postsOnDuty(town, roles), wage: wage(pay) },
  });
  const chief = (role: string, pay: number): DepartmentPost => ({
    ...{ role, duty: "administration", count: 1, wage: wage(pay), ...office },
  });
  const dispatchers = (role: string, count: number): DepartmentPost => ({
    ...{ role, duty: "dispatch", count, wage: wage(47_000), ...shift12 },
  });
  const police: Department = {
    ...{ name: "Police department", services: ["police"], priceYear },
    posts: [
      { ...posts("police officer", "patrol", 72_280, ["patrol"]), ...shift12 },
      { ...posts("police sergeant", "supervision", 88_000, ["sergeant"]), ...shift12 },
      ...[chief("police chief", 120_000), dispatchers("police dispatcher", 2)],
    ],
  };
  const fire: Department = {
    ...{ name: "Fire department", services: ["fire", "ems"], priceYear },
    posts: [
      {
        ...{ ...posts("firefighter", "station", 57_120, ["engine", "truck", "medic"]), ...shift24 },
        // 24/48 is 224 hours in 28 days, 12 above the threshold of the law; base pay covers them once.
        ...{ overtimeHours: 156.43, overtimeFactor: 0.5 },
      },
      ...[chief("fire chief", 115_000), dispatchers("fire dispatcher", 1)],
    ],
  };
  return {
    ...{ police, fire },
    director: { duty: "administration" as const, posts: [chief("director", 130_000)] },
    desk: { duty: "dispatch" as const, posts: [dispatchers("dispatcher", 2)] },
  };
}

function uncertain(): NonNullable<MergerPart["uncertain"]> {
  const roles = ["public safety officer, station", "public safety officer, patrol"];
  const dual = (field: "premiumShare" | "dualTrainingHours") => [
    { of: "posts" as const, field, scenarios: ["full merger"], roles },
  ];
  return [
    {
      ...{ name: "premium", as: "value", targets: dual("premiumShare") },
      distribution: { kind: "triangular", low: 0.05, mode: 0.11, high: 0.2 },
    },
    {
      ...{ name: "training for both, hours a year", as: "value", targets: dual("dualTrainingHours") },
      distribution: { kind: "triangular", low: 120, mode: 240, high: 400 },
    },
    {
      ...{ name: "attrition, times the assumed", targets: [{ of: "transition", field: "attritionShare" }] },
      distribution: { kind: "uniform", low: 0.6, high: 1.4 },
    },
  ];
}

/** Police sent to each fire besides; detectives and the school officer stand on no roster, so that nobody is sent in their place. */
function toFires(
  fires: { readonly services: readonly ["fire"]; readonly priorityTo: number },
  need: SimNeed,
  ...without: readonly string[]
): MergerSends {
  const roles = ["detective", "school", ...without];
  return {
    also: [{ calls: fires, needs: [need] }],
    without: { calls: { services: ["police", "fire", "ems"] }, roles },
  };
}

/** Today's engines and ambulances with two people each; the truck has none. */
function crewsOfTwo(today: readonly SimUnit[]): SimUnit[] {
  return today
    .filter(({ role }) => role === "engine" || role === "medic")
    .map((unit) => ({ ...unit, personnel: 2 }));
}

const sergeants = (today: readonly SimUnit[]): SimUnit[] => today.filter(({ role }) => role === "sergeant");

/** Today's patrol and one car more around the clock. Police come to fires without gear; officers of two roles put theirs on. */
function cars(
  { areas: [centre] }: SyntheticTown,
  today: readonly SimUnit[],
  role: "patrol" | "officer",
): SimUnit[] {
  const patrol = today.filter((unit) => unit.role === "patrol");
  const { name: area = "", latitude = 0, longitude = 0 } = centre ?? {};
  const more: SimUnit = {
    ...{ id: "X1", role: "patrol", answers: ["police", "fire"], personnel: 1, vehicle: "car" },
    ...{ turnoutMinutes: 0.6, withoutGear: ["fire"], area, latitude, longitude },
  };
  return [...patrol, more].map(({ withoutGear, ...unit }) =>
    role === "patrol"
      ? { ...unit, ...(withoutGear && { withoutGear }) }
      : { ...unit, role, donning: { minutes: 1.5, services: ["fire"] } },
  );
}
