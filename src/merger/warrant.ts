const MEMORY = "unsourced: from memory";

/** What a statement rests on, in words; `fromMemory` where all or some of it has no source. */
export interface Warrant {
  readonly citation: string;
  readonly fromMemory?: true;
}

/** These sources in one citation, and whether something is said beyond them. */
export function warrantOf(
  sources: readonly string[] = [],
  isPartlyMemory: boolean = sources.length === 0,
): Warrant {
  if (!isPartlyMemory) return { citation: sources.join("; ") };
  const rest = sources.length > 0 ? `the rest ${MEMORY}` : MEMORY;
  return { citation: [...sources, rest].join("; "), fromMemory: true };
}
