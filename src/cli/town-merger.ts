import {
  type Department,
  type DepartmentPost,
  type MergerPart,
  type MergerSends,
  type SimNeed,
  type SimUnit,
  type SyntheticTown,
  travelModels,
} from "../index.ts";

const load = { loadShare: 0.45 };
const shift24 = { scheduledHours: 2912, absenceHours: 400, ...load };
const shift12 = { scheduledHours: 2184, absenceHours: 384, ...load };
const office = { hoursPerYear: 2080, scheduledHours: 2080, absenceHours: 0, ...load };
const chief = (role: string, wage: number): DepartmentPost => ({
  ...{ role, duty: "administration", count: 1, wage },
  ...office,
});
const dispatchers = (role: string, count: number): DepartmentPost => ({
  ...{ role, duty: "dispatch", count, wage: 47_000 },
  ...shift12,
});

/** Constructed: wages are medians of May 2023 (from memory), the premium is that of Cedar Falls, Iowa. */
const POLICE: Department = {
  ...{ name: "Police department", services: ["police"], priceYear: 2023 },
  posts: [
    { role: "police officer", duty: "patrol", count: 5, wage: 72_280, ...shift12 },
    ...[chief("police chief", 120_000), dispatchers("police dispatcher", 2)],
  ],
};
const FIRE: Department = {
  ...{ name: "Fire department", services: ["fire", "ems"], priceYear: 2023 },
  posts: [
    { role: "firefighter", duty: "station", count: 12, wage: 57_120, ...shift24 },
    ...[chief("fire chief", 115_000), dispatchers("fire dispatcher", 1)],
  ],
};
const director = { duty: "administration" as const, posts: [chief("director", 130_000)] };
const desk = { duty: "dispatch" as const, posts: [dispatchers("dispatcher", 2)] };
const OFFICERS = ["public safety officer, station", "public safety officer, patrol"];

/** What if the two departments of a made-up town merged? All of it is constructed, and no model of any place. */
export function townMerger(town: SyntheticTown): MergerPart {
  const fires = { services: ["fire"] as const, priorityTo: 1 };
  const sends = (...needs: SimNeed[]): Pick<MergerSends, "also"> => ({ also: [{ calls: fires, needs }] });
  const anyPolice = Object.fromEntries(
    ["patrol", "sergeant", "detective"].map((role) => [role, ["patrol", "officer"]]),
  );
  return {
    ...{ police: POLICE, fire: FIRE },
    forms: [
      { name: "one director", form: "nominal", administration: director.posts },
      {
        ...{ name: "full merger", form: "full", stationPosts: 6, patrolPosts: 6 },
        ...{ premiumShare: 0.11, dualTrainingHours: 240, joint: [director, desk] },
        transition: {
          ...{ attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000 },
          failureShare: 0.14,
        },
        units: [...cars(town, 6, "officer"), ...crews(town, [2, 2, 0, 2])],
        sends: {
          ...sends({ roles: ["officer"], count: 3 }),
          roles: { truck: ["truck", "officer"] },
        },
        sameCut: {
          units: [...crews(town, [2, 2, 0, 2]), ...cars(town, 6, "patrol")],
          sends: {
            ...sends({ roles: ["patrol"], count: 1 }),
            without: { calls: { services: ["fire", "ems"] }, roles: ["truck"] },
          },
        },
      },
    ],
    reforms: [
      { name: "one dispatch desk", joint: [desk] },
      {
        ...{ name: "county fire service", units: "today" },
        contracts: [{ name: "county", department: "fire", amount: 3_600_000 }],
      },
    ],
    uncertain: [
      {
        ...{ name: "premium", as: "value" },
        distribution: { kind: "triangular", low: 0.05, mode: 0.11, high: 0.2 },
        targets: [{ of: "posts", field: "premiumShare", scenarios: ["full merger"], roles: OFFICERS }],
      },
      {
        ...{ name: "training for both, hours a year", as: "value" },
        distribution: { kind: "triangular", low: 120, mode: 240, high: 400 },
        targets: [{ of: "posts", field: "dualTrainingHours", scenarios: ["full merger"], roles: OFFICERS }],
      },
      {
        ...{ name: "attrition, times the assumed" },
        distribution: { kind: "uniform", low: 0.6, high: 1.4 },
        targets: [{ of: "transition", field: "attritionShare" }],
      },
    ],
    draws: 300,
    coverage: {
      units: [...crews(town, [3, 3, 4, 2]), ...cars(town, 5, "patrol")],
      travel: { kind: "distance", model: travelModels["rand-iso"].model, detourFactor: 1.27 },
      ...{ fit: { roles: anyPolice, otherPriority: 5 }, fires },
      sends: sends({ roles: ["patrol", "officer"], count: 1 }),
      ...{ replications: 10, yearReplications: 2 },
    },
  };
}

/** People on two engines, a truck and an ambulance; a vehicle with nobody is not there. */
function crews({ stations }: SyntheticTown, people: readonly [number, number, number, number]): SimUnit[] {
  const kinds = [
    ["E1", "engine", "pumper", 0],
    ["E2", "engine", "pumper", 1],
    ["T1", "truck", "ladder", 0],
    ["M1", "medic", "ambulance", 1],
  ] as const;
  return kinds.flatMap(([id, role, vehicle, at], index) => {
    const personnel = people[index] as number;
    const station = stations[at % stations.length];
    if (personnel === 0 || station === undefined) return [];
    const { area, latitude, longitude } = station;
    const place = { area, latitude, longitude };
    return [{ id, role, vehicle, personnel, answers: ["fire", "ems"], turnoutMinutes: 1.3, ...place }];
  });
}

/** One officer a car. Police come to fires without gear; officers of two roles put theirs on. */
function cars({ areas }: SyntheticTown, count: number, role: "patrol" | "officer"): SimUnit[] {
  return Array.from({ length: count }, (_, i): SimUnit => {
    const { name: area = "", latitude = 0, longitude = 0 } = areas[i % areas.length] ?? {};
    return {
      ...{ id: `P${i + 1}`, role, personnel: 1, vehicle: "car", answers: ["police", "fire"] },
      ...{ area, latitude, longitude },
      ...(role === "patrol" ? { withoutGear: ["fire"] } : { donning: { minutes: 1.5, services: ["fire"] } }),
    };
  });
}
