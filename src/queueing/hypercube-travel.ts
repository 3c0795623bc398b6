/** Minutes from dispatch to arrival, by the law of who answers what; each absent without calls or without a table of minutes. */
export interface HypercubeTravel {
  /** Mean over all calls that are answered. */
  readonly meanTravelMinutes?: number;
  /** By atom, of its calls that are answered. */
  readonly meanTravelMinutesByAtom?: readonly number[];
  /** By unit, of the calls that it answers; undefined for a unit that answers none. */
  readonly meanTravelMinutesByUnit?: readonly (number | undefined)[];
}

type Table = readonly (readonly number[])[];

/**
 * Mean travel. A call that is answered at once is reached from where its unit stands when free; one from the queue from there too, or,
 * where minutes between atoms are given, from the atom of some earlier call.
 */
export function hypercubeTravel(
  /** By atom, its share of the calls. */
  atomShare: readonly number[],
  /** By atom and unit: of its answered calls, the share that the unit answers at once. */
  atOnce: Table,
  /** By unit: of any atom's answered calls, the share that it answers from the queue. */
  queued: readonly number[],
  travelMinutes: Table,
  betweenAtoms: Table | undefined,
): Required<HypercubeTravel> {
  const byAtom = atomShare.map(() => 0);
  const byUnit = queued.map((fromQueue, unit) => {
    let minutes = 0;
    let answered = 0;
    atomShare.forEach((share, atom) => {
      const atOnceShare = atOnce[atom]?.[unit] as number;
      const direct = travelMinutes[unit]?.[atom] as number;
      const onward =
        betweenAtoms?.reduce(
          (sum, row, from) => sum + (atomShare[from] as number) * (row[atom] as number),
          0,
        ) ?? direct;
      const spent = atOnceShare * direct + fromQueue * onward;
      byAtom[atom] = (byAtom[atom] as number) + spent;
      minutes += share * spent;
      answered += share * (atOnceShare + fromQueue);
    });
    return answered > 0 ? minutes / answered : undefined;
  });
  return {
    meanTravelMinutes: byAtom.reduce((sum, minutes, atom) => sum + minutes * (atomShare[atom] as number), 0),
    meanTravelMinutesByAtom: byAtom,
    meanTravelMinutesByUnit: byUnit,
  };
}
