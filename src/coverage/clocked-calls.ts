import type { Service } from "../quantity/duty-span.ts";
import { requireThat } from "../quantity/error.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { callsInScope } from "../workload/call-scope.ts";

/** Which calls are timed, and whose arrival counts. */
export interface ClockedCalls {
  readonly service?: Service;
  /** Whose calls. Default `["community", "unknown"]`: what officers begin has no wait. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Only calls received in [start, end). */
  readonly period?: Period;
  /** Only calls of these types, spelt as in the records. Default: all. */
  readonly types?: readonly string[];
  /**
   * Only units of these roles count: engines for a first engine, no medics for a force. Default: all. Without `service`, calls to which none of them was
   * sent are not meant; with it they are, and count as missing.
   */
  readonly roles?: readonly string[];
}

/** 1 for each call that is meant; `counted` flags the responses whose unit counts. */
export function callsMeant(columns: CallTableColumns, which: ClockedCalls, counted: Uint8Array): Uint8Array {
  const { service, period, initiators = ["community", "unknown"] } = which;
  const used = callsInScope(columns, { initiators, service, period });
  // Without a service the roles say whose calls are meant: a burglary is no call that an engine did not come to.
  if (which.roles !== undefined && service === undefined) {
    for (let c = 0; c < columns.length; c++) {
      const own = counted.subarray(columns.responseStart[c], columns.responseStart[c + 1]);
      if (!own.includes(1)) used[c] = 0;
    }
  }
  if (which.types === undefined) return used;
  const meant = meantCodes("types", which.types, columns.type.values);
  return used.map((flag, call) => flag & (meant[columns.type.codes[call] as number] as number));
}

/** 1 for each response whose unit counts. */
export function unitsMeant(columns: CallTableColumns, roles: readonly string[] | undefined): Uint8Array {
  const counted = new Uint8Array(columns.responseCount).fill(1);
  if (roles === undefined) return counted;
  const meant = meantCodes("roles", roles, columns.role.values);
  return counted.map((_, row) => meant[columns.role.codes[row] as number] as number);
}

function meantCodes(argument: string, names: readonly string[], values: readonly string[]): Uint8Array {
  requireThat(Array.isArray(names) && names.length !== 0, argument, "a list of at least one name", names);
  return Uint8Array.from(values, (value) => (names.includes(value) ? 1 : 0));
}
