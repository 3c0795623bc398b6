import * as z from "zod/mini";
import { SERVICES } from "../quantity/duty-span.ts";
import type { Department } from "./department.ts";

const DUTIES = ["station", "patrol", "supervision", "administration", "dispatch", "other"] as const;
const COST_KINDS = [
  ...(["administration", "dispatch", "training", "facility"] as const),
  ...(["unfunded-pension", "insurance", "other"] as const),
];
const REVENUE_KINDS = ["ems", "contract", "grant", "other"] as const;

/** The schema of a department, and what its fields mean: the descriptions of its JSON Schema. */
export interface DepartmentSchema {
  readonly schema: z.ZodMiniType<Department>;
  readonly meaning: z.core.$ZodRegistry<{ description: string }>;
}

/** Made when it is needed, never at import: a schema holds state. */
export function departmentSchema(): DepartmentSchema {
  const meaning = z.registry<{ description: string }>();
  const say = <Schema extends z.ZodMiniType>(description: string, schema: Schema): Schema => {
    meaning.add(schema, { description });
    return schema;
  };
  const least = (n: number, most: number): z.ZodMiniNumber => z.number().check(z.gte(n), z.lte(most));
  const above = (n: number, most: number): z.ZodMiniNumber => z.number().check(z.gt(n), z.lte(most));
  const name = (): z.ZodMiniString => z.string().check(z.minLength(1));
  const money = (): z.ZodMiniNumber => least(0, 1e12);
  const share = (): z.ZodMiniNumber => least(0, 1000);

  const step = z.strictObject({
    wage: say("Base pay of one person a year", money()),
    people: say("How many stand on this step", least(0, 1e6)),
  });
  const post = z.strictObject({
    role: say("Name of the role; the same name before and after a merger is the same role", name()),
    duty: say("What the post does", z.enum(DUTIES)),
    count: say("Posts filled at once", least(0, 100_000)),
    hoursPerYear: z.optional(say("Hours a year that one post is filled; 8760 unless given", above(0, 8784))),
    scheduledHours: say("Paid hours a year of one person: 2912 for 56 a week, 2080 for 40", least(1, 8784)),
    absenceHours: say("Of these on leave, sick or in training; below scheduledHours", least(0, 8784)),
    dualTrainingHours: z.optional(say("Of these in training for both roles", least(0, 8784))),
    wage: say("Base pay of one person a year; where there are steps, today's mean", money()),
    premiumShare: z.optional(say("Pay on top of the wage, as a share of it", above(-1, 1000))),
    loadShare: z.optional(say("What follows pay, as a share of it: pension, payroll tax", share())),
    fixedLoad: z.optional(say("What follows heads, money a year and person: health insurance", money())),
    overtimeHours: z.optional(
      say("Hours a year and person on overtime that fill no further post", least(0, 8784)),
    ),
    overtimeFactor: z.optional(
      say("Of an hour's pay that such an hour costs; 1.5 unless given", least(0, 10)),
    ),
    overtimeLoadShare: z.optional(say("What follows overtime pay, as a share of it", share())),
    dual: z.optional(say("Whether those who fill it are police and fire both", z.boolean())),
    steps: z.optional(say("Pay scale, lowest step first", z.array(step).check(z.minLength(1)))),
  });
  const station = z.strictObject({
    id: say("Name of the station", name()),
    latitude: z.optional(say("Degrees north", least(-90, 90))),
    longitude: z.optional(say("Degrees east", least(-180, 180))),
    area: z.optional(say("Name of the district", name())),
    operatingCost: z.optional(say("Money a year", money())),
    saleValue: z.optional(say("Money, once, if it is closed", money())),
  });
  const apparatus = z.strictObject({
    name: say("What it is", name()),
    count: say("How many", least(0, 10_000)),
    price: say("Of one, new, in the money of the price year", money()),
    lifeYears: say("Years until it is bought again", above(0, 200)),
    station: z.optional(say("Id of the station where it stands", name())),
  });
  const amount = say("Money a year", money());
  const cost = z.strictObject({ name: name(), amount, kind: z.enum(COST_KINDS) });
  const revenue = z.strictObject({ name: name(), amount, kind: z.enum(REVENUE_KINDS) });
  const schema = z.strictObject({
    name: say("Name of the department", name()),
    services: say("What it answers", z.array(z.enum(SERVICES)).check(z.minLength(1))),
    priceYear: say("The year of all money in this file", z.int().check(z.gte(1900), z.lte(2200))),
    posts: say("Who is paid", z.array(post).check(z.minLength(1), z.maxLength(10_000))),
    stations: z.optional(z.array(station)),
    apparatus: z.optional(z.array(apparatus)),
    otherCosts: z.optional(say("Costs that follow no post", z.array(cost))),
    revenue: z.optional(z.array(revenue)),
  });
  return { schema: schema as unknown as z.ZodMiniType<Department>, meaning };
}
