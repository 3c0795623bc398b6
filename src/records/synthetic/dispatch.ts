import { MINUTE_MS, SECOND_MS } from "../../quantity/instant.ts";
import { type Sampler, sampler } from "../../random/sampler.ts";
import { type RandomStream, randomStream, type StreamName } from "../../random/stream.ts";
import type { UnitResponse } from "../call.ts";
import type { Crews } from "./crews.ts";
import { type Demand, picker } from "./demand.ts";
import type { TownUnit } from "./duty.ts";
import { streetKilometres, type TownArea, type TownStation } from "./geography.ts";
import { BACKUP_SHARE } from "./patrol-hours.ts";
import { FLOWS, type Role, type Work } from "./work.ts";

/** Minutes from receipt to dispatch where a unit is free, by priority. */
const DELAY_MINUTES = { "1": 1.6, "2": 3.5, "3": 6.5, "4": 10 } as const;
const FIRE_DELAY_MINUTES = 1.1;
const TRAVEL_MINUTES = { "1": 4.2, "2": 5.5, "3": 6.8, "4": 7.5 } as const;
const TURNOUT_SECONDS = { police: 35, fire: 75 } as const;
const FIRE_MINUTES_PER_KILOMETRE = 1.3;
const JOINS_SHARE = 0.5;
const LONGEST_BACKUP_WAIT_MS: number = 12 * MINUTE_MS;

interface Sent {
  readonly unit: TownUnit;
  readonly at: number;
}

/**
 * Sends units to calls: who goes, when, for how long. Draws from streams of its own, one for each purpose.
 */
export class Dispatch {
  private readonly crews: Crews;
  private readonly stations: readonly TownStation[];
  private readonly streams: Record<
    "choice" | "delay" | "turnout" | "travel" | "scene" | "joins",
    RandomStream
  >;
  private readonly sends = new Map<Work, (stream: RandomStream) => Work["sends"][number]>();
  private readonly scene = new Map<Work, Sampler>();
  private readonly spread: Sampler = sampler({ kind: "lognormal", mean: 1, cv: 0.5 });
  private readonly wideSpread: Sampler = sampler({ kind: "lognormal", mean: 1, cv: 0.9 });

  constructor(seed: StreamName, crews: Crews, stations: readonly TownStation[]) {
    this.crews = crews;
    this.stations = stations;
    const stream = (purpose: string): RandomStream => randomStream(seed, "dispatch", purpose);
    this.streams = {
      choice: stream("choice"),
      delay: stream("delay"),
      turnout: stream("turnout"),
      travel: stream("travel"),
      scene: stream("scene"),
      joins: stream("joins"),
    };
    for (const work of FLOWS.flatMap((flow) => flow.work)) {
      this.sends.set(
        work,
        picker(work.sends, (send) => send.weight),
      );
      this.scene.set(work, sampler({ kind: "lognormal", mean: work.minutes, cv: 0.7 }));
    }
  }

  /**
   * The responses to one call. Where nobody is free a sergeant goes; an urgent call pulls a unit off another;
   * other calls wait. What an officer begins, begins where one is free, without a drive.
   */
  respond(demand: Demand, area: TownArea, place: { latitude: number; longitude: number }): UnitResponse[] {
    const { flow, work } = demand;
    const { choice, delay, joins } = this.streams;
    const roles = (this.sends.get(work) as (stream: RandomStream) => Work["sends"][number])(choice).roles;
    const called = flow.initiator === "community";
    const minutes = flow.service === "police" ? DELAY_MINUTES[work.priority] : FIRE_DELAY_MINUTES;
    const ready = demand.at + (called ? seconds(minutes * 60 * this.wideSpread(delay)) : 0);
    const lead = this.lead(roles[0] as Role, ready, called, work, area);
    if (lead === undefined) return [];
    const responses = [this.response(lead.unit, lead.at, demand, place, called, 1)];
    const sent = [lead.unit];
    for (const role of roles.slice(1)) {
      const next = this.backup(role, lead.at, area, sent);
      if (next === undefined) continue;
      sent.push(next.unit);
      const stay = 2 * BACKUP_SHARE * this.streams.scene.uniform();
      responses.push(this.response(next.unit, next.at, demand, place, true, stay));
    }
    if (work.joinedBy !== undefined && joins.uniform() < JOINS_SHARE) {
      const at = lead.at + seconds(600 + joins.integer(1800));
      const unit = this.crews.free(work.joinedBy, at, area.name, choice);
      if (unit !== undefined) responses.push(this.response(unit, at, demand, place, true, 1));
    }
    return responses;
  }

  /** The first unit, and when it is sent. */
  private lead(role: Role, ready: number, called: boolean, work: Work, area: TownArea): Sent | undefined {
    const { choice } = this.streams;
    const free = this.crews.free(role, ready, area.name, choice);
    if (free !== undefined) return { unit: free, at: ready };
    if (called && role === "patrol" && work.priority !== "4") {
      const sergeant = this.crews.free("sergeant", ready, area.name, choice);
      if (sergeant !== undefined) return { unit: sergeant, at: ready };
    }
    if (work.priority === "1") {
      const busy = this.crews.any(role, ready, choice);
      if (busy !== undefined) return { unit: busy, at: ready };
    }
    const at = this.crews.nextFree(role, ready);
    const unit = at === undefined ? undefined : this.crews.free(role, at, area.name, choice);
    return unit === undefined || at === undefined ? undefined : { unit, at };
  }

  /** A further unit: free at once, else a sergeant, else whoever is free soon. */
  private backup(role: Role, at: number, area: TownArea, sent: readonly TownUnit[]): Sent | undefined {
    const { choice } = this.streams;
    const free =
      this.crews.free(role, at, area.name, choice, sent) ??
      (role === "patrol" ? this.crews.free("sergeant", at, area.name, choice, sent) : undefined);
    if (free !== undefined) return { unit: free, at };
    const later = this.crews.nextFree(role, at, sent);
    if (later === undefined || later > at + LONGEST_BACKUP_WAIT_MS) return undefined;
    const unit = this.crews.free(role, later, area.name, choice, sent);
    return unit === undefined ? undefined : { unit, at: later };
  }

  private response(
    unit: TownUnit,
    dispatchedAt: number,
    demand: Demand,
    place: { latitude: number; longitude: number },
    drives: boolean,
    stay: number,
  ): UnitResponse {
    const base = { unit: unit.unit, role: unit.role, personnel: unit.personnel, dispatchedAt };
    const scene =
      seconds((this.scene.get(demand.work) as Sampler)(this.streams.scene) * stay * 60) + 45 * SECOND_MS;
    if (!drives) {
      const clearedAt = dispatchedAt + scene;
      this.crews.busy(unit, clearedAt);
      return { ...base, arrivedAt: dispatchedAt, clearedAt };
    }
    const turnout = TURNOUT_SECONDS[unit.service === "police" ? "police" : "fire"];
    const enrouteAt = dispatchedAt + seconds(turnout * this.spread(this.streams.turnout));
    const drive =
      unit.service === "police" ? TRAVEL_MINUTES[demand.work.priority] : this.fireMinutes(unit, place);
    const arrivedAt = enrouteAt + seconds(drive * 60 * this.spread(this.streams.travel));
    const clearedAt = arrivedAt + scene;
    this.crews.busy(unit, clearedAt);
    return { ...base, enrouteAt, arrivedAt, clearedAt };
  }

  /** From the station of the unit to the call. */
  private fireMinutes(unit: TownUnit, place: { latitude: number; longitude: number }): number {
    const station = this.stations.find((candidate) => candidate.area === unit.area) ?? this.stations[0];
    if (station === undefined) return 4;
    return 1 + FIRE_MINUTES_PER_KILOMETRE * streetKilometres(station, place);
  }
}

/** Whole seconds, in milliseconds: every instant of the town stands on a second. */
function seconds(count: number): number {
  return Math.round(count) * SECOND_MS;
}
