/**
 * What happens next? Entries by time in a binary heap over typed arrays; entries of one instant come out in any order.
 *
 * Nothing is taken out of the middle: who reads an entry asks whether it still holds.
 */
export class EventList {
  private times: Float64Array;
  private subjects: Uint32Array;
  private count = 0;
  /** The time of the next entry; Infinity where there is none. */
  next: number = Number.POSITIVE_INFINITY;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.subjects = new Uint32Array(capacity);
  }

  push(time: number, subject: number): void {
    if (this.count === this.times.length) this.grow();
    const { times, subjects } = this;
    let hole = this.count++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = times[parent] as number;
      if (above <= time) break;
      times[hole] = above;
      subjects[hole] = subjects[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    subjects[hole] = subject;
    this.next = times[0] as number;
  }

  /** Takes the next entry out and returns whom it concerns. Ask only where `next` is finite. */
  pop(): number {
    const { times, subjects } = this;
    const first = subjects[0] as number;
    const last = --this.count;
    this.sink(times[last] as number, subjects[last] as number, last);
    if (last === 0) this.next = Number.POSITIVE_INFINITY;
    return first;
  }

  /** Whom the next entry concerns. Ask only where `next` is finite. */
  get first(): number {
    return this.subjects[0] as number;
  }

  /** Gives the next entry another time, which is not sooner: one step where `pop` and `push` are two. */
  postpone(time: number): void {
    this.sink(time, this.subjects[0] as number, this.count);
  }

  /** Puts an entry into the place of the first of so many, and from there to where it belongs. */
  private sink(time: number, subject: number, last: number): void {
    const { times, subjects } = this;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && (times[child + 1] as number) < (times[child] as number)) child += 1;
      const below = times[child] as number;
      if (below >= time) break;
      times[hole] = below;
      subjects[hole] = subjects[child] as number;
      hole = child;
    }
    times[hole] = time;
    subjects[hole] = subject;
    this.next = times[0] as number;
  }

  private grow(): void {
    const { times, subjects } = this;
    this.times = new Float64Array(times.length * 2 + 1);
    this.times.set(times);
    this.subjects = new Uint32Array(this.times.length);
    this.subjects.set(subjects);
  }
}
