const list = (indent: string, items: readonly object[]): string =>
  items.map((item) => `${indent}${spaced(item)}`).join(",\n");

/** JSON on one line, with blanks where a person would put them. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${spaced(inner)}`);
  return `{ ${fields.join(", ")} }`;
}

const load = { loadShare: 0.45 };
const shift24 = { scheduledHours: 2912, absenceHours: 400 };
const shift12 = { scheduledHours: 2184, absenceHours: 384 };
const chief = (role: string, wage: number): object => ({
  ...{ role, duty: "administration", count: 1, hoursPerYear: 2080, scheduledHours: 2080, absenceHours: 0 },
  ...{ wage, ...load },
});
const dispatcher = (role: string, count: number): object => ({
  ...{ role, duty: "dispatch", count, ...shift12, wage: 47_000, ...load },
});
const director = chief("director", 130_000);

const vehicle = (id: string, role: string, kind: string, personnel: number): object => ({
  ...{ id, role, answers: ["fire", "ems"], personnel, vehicle: kind, turnoutMinutes: 1.3 },
});
const patrolCars = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `P${i + 1}`, role: "patrol", answers: ["police", "fire"], withoutGear: ["fire"] },
    ...{ personnel: 1, vehicle: "car" },
  }));
const officers = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `P${i + 1}`, role: "officer", answers: ["police", "fire"], personnel: 1, vehicle: "car" },
    donning: { minutes: 1.5, services: ["fire"] },
  }));
const crewsOfTwo = [
  vehicle("E1", "engine", "pumper", 2),
  vehicle("E2", "engine", "pumper", 2),
  vehicle("M1", "medic", "ambulance", 2),
];
const fires = { services: ["fire"], priorityTo: 1 };
const also = (role: string, count: number): object => ({
  also: [{ calls: fires, needs: [{ roles: [role], count }] }],
});
const dualPosts = (field: string): object => ({
  ...{ of: "posts", field, scenarios: ["full merger"] },
  roles: ["public safety officer, station", "public safety officer, patrol"],
});

/** Two departments and what may be asked of them, with comments: a file that the command takes as `--departments`. The numbers are constructed. */
export function departmentsText(): string {
  return `// What if police and fire merged? Two departments, the forms that are looked at, and what else could be done, for
//
//   dutycycle study CALLS.csv --time-zone ZONE --departments merger.json
//
// A line that begins with // is a comment. The numbers are constructed: a made-up town, wages that are medians of May 2023 (from memory),
// the premium of Cedar Falls, Iowa. Put your own in their place. What may be left out: all but police, fire and forms.
{
  // What is paid today. Count posts that are filled at once, not people; all money of one price year, best that of the calls.
  "police": {
    "name": "Police department",
    "services": ["police"],
    "priceYear": 2023,
    "posts": [
${list("      ", [{ role: "police officer", duty: "patrol", count: 5, ...shift12, wage: 72_280, ...load }, chief("police chief", 120_000), dispatcher("police dispatcher", 2)])}
    ]
  },
  "fire": {
    "name": "Fire department",
    "services": ["fire", "ems"],
    "priceYear": 2023,
    "posts": [
${list("      ", [{ role: "firefighter", duty: "station", count: 12, ...shift24, wage: 57_120, ...load }, chief("fire chief", 115_000), dispatcher("fire dispatcher", 1)])}
    ],
    "otherCosts": [${spaced({ name: "fire pension of past years", kind: "unfunded-pension", amount: 400_000 })}]
  },

  // Each form of merging says its decisions, the way there, and who can be sent. The same cut in posts without merging is added to each.
  "forms": [
    {
      "name": "one chief",
      "form": "nominal",
      "administration": [
        ${spaced(director)}
      ]
    },
    {
      "name": "full merger",
      "form": "full",
      // Posts that public safety officers fill at once; what they are paid on top; hours a year in which each trains for both roles.
      "stationPosts": 6,
      "patrolPosts": 6,
      "premiumShare": 0.11,
      "dualTrainingHours": 240,
      // What most of their hours would be spent on: by that goes the threshold of US overtime law.
      "overtimeLaw": ${spaced({ station: { fireShare: 0.8, policeShare: 0.2 }, patrol: { fireShare: 0.1, policeShare: 0.9 } })},
      "joint": [
        {
          "duty": "administration",
          "posts": [
            ${spaced(director)}
          ]
        }
      ],
      "transition": ${spaced({ attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000, failureShare: 0.14 })},
      // Who can be sent at the end, in the order in which they are trained.
      "units": [
${list("        ", [...officers(6), ...crewsOfTwo])}
      ],
      // Who goes: an officer where a truck went, and three officers more to each fire.
      "sends": {
        "roles": ${spaced({ truck: ["officer"], patrol: ["officer"], sergeant: ["officer"], detective: ["officer"] })},
        "also": ${spaced((also("officer", 3) as { also: unknown }).also)}
      },
      // The same cut without merging: nobody does both, and no truck is left.
      "sameCut": {
        "units": [
${list("          ", [...patrolCars(6), ...crewsOfTwo])}
        ],
        "sends": {
          "without": ${spaced({ calls: { services: ["fire", "ems"] }, roles: ["truck"] })},
          "also": ${spaced((also("patrol", 1) as { also: unknown }).also)}
        }
      }
    }
  ],

  // What the two departments could do and stay two. "today": the units of today answer.
  "reforms": [
    {
      "name": "one dispatch desk",
      "joint": [
        {
          "duty": "dispatch",
          "posts": [${spaced(dispatcher("dispatcher", 2))}]
        }
      ]
    },
    {
      "name": "county fire service",
      "contracts": [${spaced({ name: "county", department: "fire", amount: 3_600_000 })}],
      "units": "today"
    }
  ],

  // What is not known, and what is known of it.
  "uncertain": [
    {
      "name": "premium",
      "as": "value",
      "distribution": ${spaced({ kind: "triangular", low: 0.05, mode: 0.11, high: 0.2 })},
      "targets": [
        ${spaced(dualPosts("premiumShare"))}
      ]
    },
    {
      "name": "training for both, hours a year",
      "as": "value",
      "distribution": ${spaced({ kind: "triangular", low: 120, mode: 240, high: 400 })},
      "targets": [
        ${spaced(dualPosts("dualTrainingHours"))}
      ]
    },
    {
      "name": "attrition, times the assumed",
      "distribution": ${spaced({ kind: "uniform", low: 0.6, high: 1.4 })},
      "targets": [${spaced({ of: "transition", field: "attritionShare" })}]
    }
  ],
  "draws": 500,

  // Who comes when: the calls of the study, answered by each. Police come to fires today too, without gear: they get the credit for it.
  "coverage": {
    // Better the units of your roster, by its ids and with their shifts, "onDuty": the chapter then shows how busy they are, as recorded and as simulated.
    // Made-up cars, as here, make a town of their own, whose callers wait for as long as these cars let them.
    "units": [
${list("      ", [...patrolCars(5), vehicle("E1", "engine", "pumper", 3), vehicle("E2", "engine", "pumper", 3), vehicle("T1", "truck", "ladder", 4), vehicle("M1", "medic", "ambulance", 2)])}
    ],
    // The drive of every unit, in minutes; units and calls with places can have a matrix or distances instead.
    "travel": { "kind": "constant", "minutes": 4 },
    // The recorded role of a unit, and the roles that do in its place.
    "fit": ${spaced({ roles: { sergeant: ["patrol"], detective: ["patrol"] }, otherPriority: 5 })},
    "fires": ${spaced(fires)},
    "sends": ${spaced(also("patrol", 1))},
    // More draws are surer, and take longer.
    "replications": 10,
    "yearReplications": 2
  },

  // What is settled, by the id of a question of the readiness list; everything else is unknown.
  "readiness": { "state-law": "met" },
  "state": "MI"
}
`;
}
