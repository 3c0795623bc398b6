const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** How a file separates fields and records, as byte values; CR LF counts as LF. */
export interface CsvDialect {
  readonly delimiter: number;
  readonly newline: typeof LF | typeof CR;
}

/** Guesses the dialect from the first line: the separator that stands in it most often outside quotes. */
export function csvDialect(head: Uint8Array): CsvDialect {
  const newline = head.includes(LF) || !head.includes(CR) ? LF : CR;
  const candidates = [COMMA, 0x09, 0x3b, 0x7c];
  const counts = [0, 0, 0, 0];
  let quoted = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === newline && counts.some((count) => count > 0)) break;
    else if (!quoted) {
      const candidate = candidates.indexOf(byte);
      if (candidate >= 0) counts[candidate] = (counts[candidate] as number) + 1;
    }
  }
  return { delimiter: candidates[counts.indexOf(Math.max(...counts))] as number, newline };
}
