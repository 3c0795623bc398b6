/** The nodes that a search has reached but not settled, the quickest first: a binary heap that knows where each node stands. */
export class NodeQueue {
  /** Minutes to each node, infinite where it has not been reached. */
  readonly minutes: Float64Array;
  private readonly heap: Uint32Array;
  /** Place in the heap plus one; 0 outside it. */
  private readonly place: Uint32Array;
  private size = 0;

  constructor(nodes: number) {
    this.minutes = new Float64Array(nodes);
    this.heap = new Uint32Array(nodes);
    this.place = new Uint32Array(nodes);
  }

  /** Forgets every node. */
  clear(): void {
    this.minutes.fill(Number.POSITIVE_INFINITY);
    this.place.fill(0);
    this.size = 0;
  }

  /** Reaches a node, or reaches it sooner. A node that was settled is never reached sooner, as minutes are not negative. */
  reach(node: number, minutes: number): void {
    if (minutes >= (this.minutes[node] as number)) return;
    this.minutes[node] = minutes;
    let at = (this.place[node] as number) - 1;
    if (at < 0) at = this.size++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const other = this.heap[above] as number;
      if ((this.minutes[other] as number) <= minutes) break;
      this.put(other, at);
      at = above;
    }
    this.put(node, at);
  }

  /** Takes out the node that is reached first; -1 when there is none. */
  settle(): number {
    if (this.size === 0) return -1;
    const first = this.heap[0] as number;
    this.place[first] = 0;
    const moved = this.heap[--this.size] as number;
    if (this.size > 0) this.sink(moved);
    return first;
  }

  private sink(node: number): void {
    const minutes = this.minutes[node] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.at(below + 1) < this.at(below)) below += 1;
      if (this.at(below) >= minutes) break;
      this.put(this.heap[below] as number, at);
      at = below;
    }
    this.put(node, at);
  }

  private at(place: number): number {
    return this.minutes[this.heap[place] as number] as number;
  }

  private put(node: number, place: number): void {
    this.heap[place] = node;
    this.place[node] = place + 1;
  }
}
