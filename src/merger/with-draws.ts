import type { Distribution } from "../random/distribution.ts";
import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { ClosedFormCity } from "./closed-form-city.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import type { MergerScenario } from "./scenario.ts";
import type { UncertainInput, UncertainTarget } from "./uncertain-input.ts";

type Demand = DemandModel | readonly SimCall[];
type Change = (old: number) => number;
const DISCOUNT_RATE = 0.03;

/** The options as they are where each input has the value that was drawn for it. */
export function withDraws(
  options: CompareMergerOptions,
  inputs: readonly UncertainInput[],
  values: readonly number[],
): CompareMergerOptions {
  let found = options;
  for (const [i, { as = "factor", targets }] of inputs.entries()) {
    const value = values[i] as number;
    const change: Change = as === "factor" ? (old) => old * value : () => value;
    for (const target of targets) found = withTarget(found, target, change);
  }
  return found;
}

function withTarget(
  options: CompareMergerOptions,
  target: UncertainTarget,
  change: Change,
): CompareMergerOptions {
  if (target.of === "rates") {
    const old = options[target.field] ?? (target.field === "discountRate" ? DISCOUNT_RATE : 0);
    return { ...options, [target.field]: change(old) };
  }
  if (target.of === "closed-form") {
    const { closedForm } = options;
    return closedForm === undefined
      ? options
      : { ...options, closedForm: cityWith(closedForm, target, change) };
  }
  if (target.of === "demand") {
    const { demand, calls } = options;
    const changed = (given: Demand): Demand => demandWith(given, target, change);
    const scenario = (one: MergerScenario): MergerScenario =>
      one.demand === undefined ? one : { ...one, demand: changed(one.demand) };
    return {
      ...options,
      ...(demand === undefined ? {} : { demand: changed(demand) }),
      ...(calls === undefined ? {} : { calls: changed(calls) as readonly SimCall[] }),
      ...{ baseline: scenario(options.baseline), alternatives: options.alternatives.map(scenario) },
    };
  }
  const scenario = (one: MergerScenario): MergerScenario =>
    target.scenarios === undefined || target.scenarios.includes(one.name)
      ? scenarioWith(one, target, change)
      : one;
  return {
    ...options,
    ...{ baseline: scenario(options.baseline), alternatives: options.alternatives.map(scenario) },
  };
}

function scenarioWith(
  scenario: MergerScenario,
  target: Extract<UncertainTarget, { readonly scenarios?: readonly string[] }>,
  change: Change,
): MergerScenario {
  if (target.of === "transition") {
    const { transition } = scenario;
    if (transition === undefined) return scenario;
    return {
      ...scenario,
      transition: { ...transition, [target.field]: change(transition[target.field] ?? 0) },
    };
  }
  if (target.of !== "posts") {
    const key = target.of === "revenue" ? "revenue" : "otherCosts";
    const lines = scenario[key];
    if (lines === undefined) return scenario;
    const changed = lines.map((line) =>
      target.names === undefined || target.names.includes(line.name)
        ? { ...line, amount: change(line.amount) }
        : line,
    );
    return { ...scenario, [key]: changed };
  }
  const { field, roles } = target;
  const posts = scenario.posts.map((post) => {
    if (roles !== undefined && !roles.includes(post.role)) return post;
    const changed = { ...post, [field]: change(post[field] ?? 0) };
    if (field !== "wage" || post.steps === undefined) return changed;
    // A pay scale moves with its mean.
    const factor = post.wage === 0 ? 1 : changed.wage / post.wage;
    return { ...changed, steps: post.steps.map((step) => ({ ...step, wage: step.wage * factor })) };
  });
  return { ...scenario, posts };
}

function cityWith(
  city: ClosedFormCity,
  { field }: Extract<UncertainTarget, { readonly of: "closed-form" }>,
  change: Change,
): ClosedFormCity {
  const known: number | undefined = city[field];
  const busy = (city.policeCallsPerHour * city.policeServiceMinutes) / 60;
  return { ...city, [field]: change(known ?? (field === "patrolLoad" ? busy : 0)) };
}

function demandWith(
  demand: Demand,
  { field, services }: Extract<UncertainTarget, { readonly of: "demand" }>,
  change: Change,
): Demand {
  const factor = change(1);
  const isMeant = ({ service }: Pick<SimCall, "service">): boolean => services?.includes(service) ?? true;
  if (!("services" in demand)) {
    return demand.map((call) => {
      if (!isMeant(call)) return call;
      const { unitMinutes } = call;
      return {
        ...{ ...call, serviceMinutes: call.serviceMinutes * factor },
        ...(unitMinutes === undefined ? {} : { unitMinutes: unitMinutes.map((minutes) => minutes * factor) }),
      };
    });
  }
  return {
    ...demand,
    services: demand.services.map((one) => {
      if (!isMeant(one)) return one;
      if (field === "callsPerHour")
        return { ...one, callsPerHour: one.callsPerHour.map((rate) => rate * factor) };
      const kinds = one.kinds.map((kind) => ({
        ...kind,
        units: kind.units.map((units) => ({ ...units, minutes: scaled(units.minutes, factor) })),
      }));
      return { ...one, kinds };
    }),
  };
}

function scaled(
  minutes: Distribution | readonly (readonly number[])[],
  factor: number,
): Distribution | readonly (readonly number[])[] {
  if (!("kind" in minutes)) return minutes.map((list) => list.map((one) => one * factor));
  // Every parameter of a distribution is in its unit, but for the coefficient of variation and weights.
  const entries = Object.entries(minutes).map(([name, value]) => {
    if (name === "kind" || name === "cv" || name === "weights") return [name, value];
    return [name, Array.isArray(value) ? value.map((one) => one * factor) : (value as number) * factor];
  });
  return Object.fromEntries(entries) as Distribution;
}
