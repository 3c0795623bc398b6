import type { Period } from "../quantity/instant.ts";
import type { SimCallKind } from "./call-kind.ts";
import { put } from "./key-lists.ts";
import { isWithin } from "./level-time.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { MeasureOptions } from "./measurement.ts";

/** Calls by number, in the order of receipt. Groups that hold the same calls share the list. */
export interface CallGroup {
  readonly of: string;
  readonly calls: Uint32Array;
}

/** The calls received in the period, by service, by service and priority, and by type where asked: in the order of first appearance. */
export function callGroups(
  { receivedAt, kind, kinds }: SimulationColumns,
  period: Period,
  by: MeasureOptions["by"],
): CallGroup[] {
  const counts = new Uint32Array(kinds.length);
  const kindsOf = new Map<string, number[]>();
  for (let call = 0; call < receivedAt.length; call++) {
    if (!isWithin(period, receivedAt[call] as number)) continue;
    const k = kind[call] as number;
    const before = counts[k] as number;
    counts[k] = before + 1;
    if (before > 0) continue;
    for (const of of namesOf(kinds[k] as SimCallKind, by)) put(kindsOf, of, k);
  }
  const lists = new Map<string, Uint32Array>();
  const listsOf: number[][] = kinds.map(() => []);
  const found: CallGroup[] = [];
  for (const [of, own] of kindsOf) {
    const key = own.join();
    let calls = lists.get(key);
    if (calls === undefined) {
      calls = new Uint32Array(own.reduce((sum, k) => sum + (counts[k] as number), 0));
      for (const k of own) listsOf[k]?.push(lists.size);
      lists.set(key, calls);
    }
    found.push({ of, calls });
  }
  const all = [...lists.values()];
  const length = new Uint32Array(all.length);
  for (let call = 0; call < receivedAt.length; call++) {
    if (!isWithin(period, receivedAt[call] as number)) continue;
    const own = listsOf[kind[call] as number] as readonly number[];
    for (let i = 0; i < own.length; i++) {
      const list = own[i] as number;
      const place = length[list] as number;
      (all[list] as Uint32Array)[place] = call;
      length[list] = place + 1;
    }
  }
  return found;
}

function namesOf({ service, priority, type }: SimCallKind, by: MeasureOptions["by"]): string[] {
  const names = [service, `${service} ${priority}`];
  return by === "type" && type !== undefined ? [...names, `type ${type}`] : names;
}
