import type { Post } from "./post.ts";

/**
 * Mean wage of a post's people in year 0, 1, …: everybody advances a step a year, the top step stays, and the share `turnover` of
 * each step leaves in a year and is replaced at the first. Without steps the wage stands still. It begins at `wage`, so that steps that
 * mean a little more or less change nothing today. In the money of the price year: what the scale itself grows by comes on top.
 */
export function stepWages(post: Post, turnover: number, years: number): number[] {
  const { steps, wage } = post;
  if (steps === undefined) return new Array<number>(years + 1).fill(wage);
  let people = steps.map((step) => step.people);
  const everybody = people.reduce((sum, n) => sum + n, 0);
  const top = people.length - 1;
  const wages: number[] = [];
  for (let year = 0; year <= years; year++) {
    let pay = 0;
    people.forEach((n, step) => {
      pay += n * (steps[step]?.wage as number);
    });
    wages.push(pay / everybody);
    const next = new Array<number>(people.length).fill(0);
    next[0] = everybody * turnover;
    people.forEach((n, step) => {
      const to = Math.min(step + 1, top);
      next[to] = (next[to] as number) + n * (1 - turnover);
    });
    people = next;
  }
  return wages.map((mean) => (wages[0] === 0 ? wage : (wage * mean) / (wages[0] as number)));
}
