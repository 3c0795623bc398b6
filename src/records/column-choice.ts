/** A column, or several that are joined, that could stand for a field. */
export interface Candidate<Field extends string> {
  readonly field: Field;
  readonly columns: readonly number[];
  readonly score: number;
}

export interface Choice<Field extends string> {
  readonly candidate: Candidate<Field>;
  /** The others that come close, best first. */
  readonly close: readonly Candidate<Field>[];
}

/**
 * Gives each field its best column, and each column to one field, the surest first.
 * The last column of a candidate is the one that nobody else may have; a date may serve several clocks.
 */
export function choose<Field extends string>(
  candidates: readonly Candidate<Field>[],
  closeness: number,
): ReadonlyMap<Field, Choice<Field>> {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || owned(a) - owned(b));
  const winners = new Map<Field, Candidate<Field>>();
  const taken = new Set<number>();
  for (const candidate of sorted) {
    if (winners.has(candidate.field) || taken.has(owned(candidate))) continue;
    winners.set(candidate.field, candidate);
    taken.add(owned(candidate));
  }
  const choices = new Map<Field, Choice<Field>>();
  for (const [field, candidate] of winners) {
    const close = sorted.filter(
      (other) =>
        other.field === field && !taken.has(owned(other)) && other.score >= candidate.score - closeness,
    );
    choices.set(field, { candidate, close });
  }
  return choices;
}

function owned(candidate: Candidate<string>): number {
  return candidate.columns[candidate.columns.length - 1] as number;
}
