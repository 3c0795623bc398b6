import type { SimUnit, SyntheticTown } from "../index.ts";

const VEHICLES: Readonly<Record<string, string>> = { engine: "pumper", truck: "ladder", medic: "ambulance" };
const TURNOUT_MINUTES = { police: 0.6, fire: 1.3 } as const;

/**
 * The units of a made-up town's roster, each with the shifts that it worked, at the middle of its area. Police come to fires without
 * gear.
 */
export function townUnits({ roster, areas }: SyntheticTown): SimUnit[] {
  const units = new Map<string, SimUnit & { readonly onDuty: { start: number; end: number }[] }>();
  for (const { unit: id = "", role = "", service, personnel, area: home, start, end } of roster.spans) {
    const known = units.get(id);
    if (known !== undefined) {
      known.onDuty.push({ start, end });
      continue;
    }
    const isPolice = service === "police";
    const {
      name: area = "",
      latitude = 0,
      longitude = 0,
    } = areas.find(({ name }) => name === home) ?? areas[0] ?? {};
    units.set(id, {
      ...{ id, role, personnel, vehicle: VEHICLES[role] ?? "car", onDuty: [{ start, end }] },
      ...{ area, latitude, longitude },
      turnoutMinutes: TURNOUT_MINUTES[isPolice ? "police" : "fire"],
      ...(isPolice
        ? { answers: ["police", "fire"] as const, withoutGear: ["fire"] as const }
        : { answers: ["fire", "ems"] as const }),
    });
  }
  return [...units.values()];
}

/** Posts of these roles that the roster filled around the clock, on average over the period: people on duty at once. */
export function postsOnDuty({ roster, period }: SyntheticTown, roles: readonly string[]): number {
  const hours = roster.spans.reduce((sum, { role = "", personnel, start, end }) => {
    const within = Math.min(end, period.end) - Math.max(start, period.start);
    return sum + (roles.includes(role) && within > 0 ? personnel * within : 0);
  }, 0);
  return Math.round((100 * hours) / (period.end - period.start)) / 100;
}
