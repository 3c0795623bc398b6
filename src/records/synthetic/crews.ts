import type { RandomStream } from "../../random/stream.ts";
import type { TownUnit } from "./duty.ts";
import type { Role } from "./work.ts";

interface Crew {
  readonly unit: TownUnit;
  /** When it is clear of everything that it was sent to. */
  freeAt: number;
  /** The span of duty looked at last. */
  place: number;
}

/** Who is on duty and free as time goes on: the dispatcher's board. */
export class Crews {
  private readonly byRole: Map<Role, readonly Crew[]>;

  constructor(units: readonly TownUnit[]) {
    const byRole = new Map<Role, Crew[]>();
    for (const unit of units) {
      const crews = byRole.get(unit.role) ?? [];
      crews.push({ unit, freeAt: -Infinity, place: 0 });
      byRole.set(unit.role, crews);
    }
    this.byRole = byRole;
  }

  /** A free unit of the role: of the area if there is one, else any. */
  free(
    role: Role,
    at: number,
    area: string,
    stream: RandomStream,
    except: readonly TownUnit[] = [],
  ): TownUnit | undefined {
    const crews = (this.byRole.get(role) ?? []).filter(
      (crew) => crew.freeAt <= at && onDuty(crew, at) && !except.includes(crew.unit),
    );
    const near = crews.find((crew) => crew.unit.area === area);
    return near?.unit ?? crews[stream.integer(Math.max(1, crews.length))]?.unit;
  }

  /** A unit of the role that is on duty, busy or not. */
  any(role: Role, at: number, stream: RandomStream): TownUnit | undefined {
    const crews = (this.byRole.get(role) ?? []).filter((crew) => onDuty(crew, at));
    return crews[stream.integer(Math.max(1, crews.length))]?.unit;
  }

  /** The first moment from `at` on when a unit of the role is free and on duty, as things stand. */
  nextFree(role: Role, at: number, except: readonly TownUnit[] = []): number | undefined {
    let earliest = Infinity;
    for (const crew of this.byRole.get(role) ?? []) {
      if (!except.includes(crew.unit)) earliest = Math.min(earliest, freeOnDuty(crew, at));
    }
    return earliest === Infinity ? undefined : earliest;
  }

  /** Marks a unit busy until then. */
  busy(unit: TownUnit, until: number): void {
    const crew = this.byRole.get(unit.role)?.find((candidate) => candidate.unit === unit);
    if (crew !== undefined) crew.freeAt = Math.max(crew.freeAt, until);
  }
}

function onDuty(crew: Crew, at: number): boolean {
  seek(crew, at);
  const span = crew.unit.spans[crew.place];
  return span !== undefined && span.start <= at;
}

/** The first moment from `at` on when the crew is on duty and clear. */
function freeOnDuty(crew: Crew, at: number): number {
  const from = Math.max(at, crew.freeAt);
  seek(crew, from);
  const span = crew.unit.spans[crew.place];
  return span === undefined ? Infinity : Math.max(from, span.start);
}

/** Moves to the first span that ends after `at`; time goes back a little where a call has waited. */
function seek(crew: Crew, at: number): void {
  const { spans } = crew.unit;
  while (crew.place > 0 && (spans[crew.place - 1] as { end: number }).end > at) crew.place -= 1;
  while (crew.place < spans.length && (spans[crew.place] as { end: number }).end <= at) crew.place += 1;
}
