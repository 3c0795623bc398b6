const NOBODY = -1;

/**
 * Which calls wait, and in what order? By rank of priority, then by number, which is the order of receipt.
 *
 * One doubly linked list a rank: a new call joins at the end in one step, a call whose unit was called away finds its old
 * place from the end.
 */
export class WaitingLine {
  size = 0;
  readonly ranks: number;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly following: Int32Array;
  private readonly preceding: Int32Array;

  constructor(calls: number, ranks: number) {
    this.ranks = ranks;
    this.heads = new Int32Array(ranks).fill(NOBODY);
    this.tails = new Int32Array(ranks).fill(NOBODY);
    this.following = new Int32Array(calls);
    this.preceding = new Int32Array(calls);
  }

  /** The first call of a rank; -1 where none waits. */
  first(rank: number): number {
    return this.heads[rank] as number;
  }

  /** The call behind this one in its rank; -1 where it is the last. */
  after(call: number): number {
    return this.following[call] as number;
  }

  join(call: number, rank: number): void {
    const { following, preceding, heads, tails } = this;
    let ahead = tails[rank] as number;
    while (ahead > call) ahead = preceding[ahead] as number;
    const behind = (ahead === NOBODY ? heads[rank] : following[ahead]) as number;
    preceding[call] = ahead;
    following[call] = behind;
    if (ahead === NOBODY) heads[rank] = call;
    else following[ahead] = call;
    if (behind === NOBODY) tails[rank] = call;
    else preceding[behind] = call;
    this.size += 1;
  }

  /** Takes a waiting call out; what is behind it can still be asked of it until it joins again. */
  leave(call: number, rank: number): void {
    const { following, preceding, heads, tails } = this;
    const ahead = preceding[call] as number;
    const behind = following[call] as number;
    if (ahead === NOBODY) heads[rank] = behind;
    else following[ahead] = behind;
    if (behind === NOBODY) tails[rank] = ahead;
    else preceding[behind] = ahead;
    this.size -= 1;
  }
}
