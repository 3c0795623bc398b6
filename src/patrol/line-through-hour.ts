/**
 * The probabilities of a line of calls at one moment, with `servers` on duty. At n < servers: n are busy and nobody waits. From there on,
 * row upon row of `width`: servers + row are busy and 0 to width - 1 wait. Rows above the first hold cars that
 * went off duty and finish their call.
 */
export interface Line {
  readonly servers: number;
  readonly width: number;
  readonly rows: number;
  readonly mass: Float64Array;
}

/** Integrals over a stretch of time, in hours. */
export interface LineSums {
  /** Time in which a call that comes would wait. */
  delayed: number;
  /** Calls that wait. */
  waiting: number;
  /** Cars that are busy. */
  busy: number;
  /** The wait of a call that comes, in mean services, if the servers on duty stay as they are. */
  wait: number;
  /** Time in which one more could not wait: what `width` cuts off. */
  full: number;
}

/** So many events a step that exp(-events) is far from the smallest number. */
const EVENTS_A_STEP = 64;
const NOTHING = 1e-18;

/**
 * The line an hour later. What was met on the way is added to `sums`.
 *
 * By uniformization: events come as a Poisson stream at the rate of the busiest state, and some of them change nothing; the
 * chance of each number of events weighs the line after so many. Exact to about 1e-15.
 */
export function lineAfterHour(line: Line, callsPerHour: number, endsPerHour: number, sums: LineSums): Line {
  const { servers, width } = line;
  let { rows, mass } = line;
  let now = mass;
  let next: Float64Array = new Float64Array(mass.length);
  const rate = callsPerHour + (servers + rows - 1) * endsPerHour;
  const steps = Math.ceil(rate / EVENTS_A_STEP);
  for (let step = 0; step < steps; step++) {
    const events = callsPerHour + (servers + rows - 1) * endsPerHour;
    const mean = events / steps;
    const after = new Float64Array(mass.length);
    const size = servers + rows * width;
    let chance = Math.exp(-mean);
    let more = 1 - chance;
    for (let k = 1; ; k++) {
      for (let i = 0; i < size; i++) after[i] = (after[i] as number) + chance * (now[i] as number);
      if (chance < NOTHING && k > mean) break;
      addSums(sums, now, Math.max(0, more) / events, servers, width, rows);
      afterEvent(now, next, callsPerHour / events, endsPerHour / events, servers, width, rows);
      [now, next] = [next, now];
      chance *= mean / k;
      more -= chance;
    }
    mass = after;
    now = after;
    while (rows > 1 && rowMass(mass, servers + (rows - 1) * width, width) < NOTHING) rows -= 1;
  }
  return { servers, width, rows, mass };
}

/** The same line with other servers on duty: free ones take who waits; where more are busy than are on duty, those finish. */
export function lineWithServers(line: Line, servers: number, width: number): Line {
  const most = line.servers + line.rows - 1;
  const rows = Math.max(1, most - servers + 1);
  const mass = new Float64Array(servers + rows * width);
  const put = (busy: number, waiting: number, share: number): void => {
    const begin = Math.max(0, Math.min(waiting, servers - busy));
    const at = busy + begin;
    const left = Math.min(waiting - begin, width - 1);
    const index = at < servers ? at : servers + (at - servers) * width + left;
    mass[index] = (mass[index] as number) + share;
  };
  for (let busy = 0; busy < line.servers; busy++) put(busy, 0, line.mass[busy] as number);
  for (let row = 0, index = line.servers; row < line.rows; row++) {
    for (let waiting = 0; waiting < line.width; waiting++, index++) {
      put(line.servers + row, waiting, line.mass[index] as number);
    }
  }
  return { servers, width, rows, mass };
}

/** One event: a call with chance `up`, the end of each busy car's call with chance `down`, else nothing. */
function afterEvent(
  now: Float64Array,
  next: Float64Array,
  up: number,
  down: number,
  servers: number,
  width: number,
  rows: number,
): void {
  const last = servers + width - 1;
  let before = 0;
  for (let i = 0; i <= last; i++) {
    const here = now[i] as number;
    const ends = i < servers ? i : servers;
    const above = i < last ? (now[i + 1] as number) * (i < servers ? i + 1 : servers) : 0;
    next[i] = here * (1 - ends * down - (i < last ? up : 0)) + before * up + above * down;
    before = here;
  }
  for (let row = 1; row < rows; row++) {
    const first = servers + row * width;
    const end = (servers + row) * down;
    before = 0;
    for (let i = first; i < first + width; i++) {
      const here = now[i] as number;
      const stay = 1 - end - (i < first + width - 1 ? up : 0);
      next[i] = here * stay + before * up;
      next[i - width] = (next[i - width] as number) + here * end;
      before = here;
    }
  }
}

function addSums(
  sums: LineSums,
  now: Float64Array,
  hours: number,
  servers: number,
  width: number,
  rows: number,
): void {
  for (let busy = 1; busy < servers; busy++) sums.busy += hours * busy * (now[busy] as number);
  let untilOnDuty = 0;
  for (let row = 0, index = servers; row < rows; row++) {
    let delayed = 0;
    let waiting = 0;
    for (let q = 0; q < width; q++, index++) {
      const share = now[index] as number;
      delayed += share;
      waiting += q * share;
    }
    if (row > 0) untilOnDuty += 1 / (servers + row);
    sums.delayed += hours * delayed;
    sums.waiting += hours * waiting;
    sums.busy += hours * delayed * (servers + row);
    sums.wait += hours * (delayed * untilOnDuty + (delayed + waiting) / servers);
    sums.full += hours * (now[index - 1] as number);
  }
}

function rowMass(mass: Float64Array, from: number, width: number): number {
  let sum = 0;
  for (let i = from; i < from + width; i++) sum += mass[i] as number;
  return sum;
}
