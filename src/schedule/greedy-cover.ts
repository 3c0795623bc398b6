import { type CoverProblem, mostPeople } from "./cover-program.ts";

/**
 * A plan by a simple rule: person after person goes to the shift that fills most missing people a unit of cost, while any does and
 * the limits allow it; then who is not needed is taken off again. Not the best, but there in no time. It goes on from `begun`, people
 * that are there already.
 */
export function greedyCover(problem: CoverProblem, begun?: readonly number[]): number[] {
  const { required, shifts, maxPeople = Infinity, maxPerSlot = Infinity } = problem;
  const people = begun === undefined ? shifts.map(() => 0) : [...begun];
  const most = mostPeople(problem);
  const cover = required.map((_, t) =>
    shifts.reduce((sum, { covers }, s) => sum + (people[s] as number) * (covers[t] as number), 0),
  );
  const roomIn = (t: number): number =>
    (typeof maxPerSlot === "number" ? maxPerSlot : (maxPerSlot[t] as number)) - (cover[t] as number);
  for (let hired = people.reduce((sum, count) => sum + count, 0); hired < maxPeople; hired++) {
    let best = -1;
    let bestWorth = 0;
    for (const [s, { covers, cost = 1 }] of shifts.entries()) {
      if ((people[s] as number) >= (most[s] as number)) continue;
      let filled = 0;
      for (let t = 0; t < covers.length && filled >= 0; t++) {
        if (covers[t] === 0) continue;
        if (roomIn(t) < 1) filled = -Infinity;
        else filled += Math.min(1, Math.max(0, (required[t] as number) - (cover[t] as number)));
      }
      const worth = filled / Math.max(cost, 1e-9);
      if (worth > bestWorth) {
        best = s;
        bestWorth = worth;
      }
    }
    if (best < 0) break;
    people[best] = (people[best] as number) + 1;
    for (const [t, works] of (shifts[best]?.covers ?? []).entries()) cover[t] = (cover[t] as number) + works;
  }
  return withoutIdle(problem, people);
}

/** The plan without those whose going makes no slot shorter, the dearest first. */
export function withoutIdle({ required, shifts }: CoverProblem, plan: readonly number[]): number[] {
  const people = [...plan];
  const spare = required.map((needed, t) =>
    shifts.reduce((sum, { covers }, s) => sum + (people[s] as number) * (covers[t] as number), -needed),
  );
  const dearestFirst = [...shifts.keys()].sort(
    (a, b) => (shifts[b]?.cost ?? 1) - (shifts[a]?.cost ?? 1) || a - b,
  );
  for (const s of dearestFirst) {
    const covers = shifts[s]?.covers ?? [];
    let idle = people[s] as number;
    for (let t = 0; t < covers.length && idle > 0; t++) {
      if (covers[t] === 1) idle = Math.min(idle, Math.max(0, Math.floor(spare[t] as number)));
    }
    if (idle === 0) continue;
    people[s] = (people[s] as number) - idle;
    for (const [t, works] of covers.entries()) spare[t] = (spare[t] as number) - idle * works;
  }
  return people;
}
