import type { Period } from "../quantity/instant.ts";
import type { SimUnit } from "../simulation/unit.ts";

/** Who is on duty at once, and for what share of the period. */
export interface DutyState {
  readonly share: number;
  /** Crews of stations: they answer fires, and not police. */
  readonly stations: readonly SimUnit[];
  /** Posts on patrol: they answer police. */
  readonly patrol: readonly SimUnit[];
  /** How many of these answer fires, with gear or without. */
  readonly atFires: number;
  /** How many can work at one. */
  readonly equipped: number;
}

/** The states that the shifts of a period pass through, those of the same crews and as many of each kind on patrol as one. */
export function dutyStates(units: readonly SimUnit[], { start, end }: Period): DutyState[] {
  const coming = units.filter(
    ({ answers, callbackMinutes }) =>
      callbackMinutes === undefined && (answers.includes("fire") || answers.includes("police")),
  );
  const edges = new Set([start, end]);
  for (const { onDuty = [] } of coming) {
    for (const span of onDuty) {
      for (const at of [span.start, span.end]) if (at > start && at < end) edges.add(at);
    }
  }
  const times = [...edges].sort((a, b) => a - b);
  const states = new Map<string, { state: Omit<DutyState, "share">; ms: number }>();
  for (const [i, to] of times.slice(1).entries()) {
    const from = times[i] as number;
    const onDuty = coming.filter(
      (unit) => unit.onDuty === undefined || unit.onDuty.some((span) => span.start <= from && span.end >= to),
    );
    const state = stateOf(onDuty);
    const { stations, patrol, atFires, equipped } = state;
    const key = [...stations.map(({ id }) => id), patrol.length, atFires, equipped].join("\n");
    const known = states.get(key);
    if (known !== undefined) known.ms += to - from;
    else states.set(key, { state, ms: to - from });
  }
  return [...states.values()].map(({ state, ms }) => ({ ...state, share: ms / (end - start) }));
}

function stateOf(units: readonly SimUnit[]): Omit<DutyState, "share"> {
  const patrol = units.filter(({ answers }) => answers.includes("police"));
  const atFires = patrol.filter(({ answers }) => answers.includes("fire"));
  return {
    stations: units.filter(({ answers }) => !answers.includes("police")),
    ...{ patrol, atFires: atFires.length },
    equipped: atFires.filter(({ withoutGear }) => !withoutGear?.includes("fire")).length,
  };
}
