import type { DutySpan } from "../quantity/duty-span.ts";
import { headCountTable } from "./on-roster.ts";

/** Which units some spans of a roster know, asked row by row; what a unit or role was answered is remembered. */
export class RosterView {
  private readonly named: ReadonlySet<string>;
  private readonly headCounts: readonly DutySpan[];
  private readonly byUnit: (boolean | undefined)[] = [];
  private readonly byRole = new Map<string, Uint8Array>();

  constructor(spans: readonly DutySpan[]) {
    this.named = new Set(spans.flatMap((span) => span.unit ?? []).filter((unit) => unit !== ""));
    this.headCounts = spans.filter((span) => span.unit === undefined || span.unit === "");
  }

  /** Whether a span names the unit (its code stands for it here), or a head count fits its role and service. */
  knows(unit: number, nameOf: () => string, role: string, service: number): boolean {
    let isNamed = this.byUnit[unit];
    if (isNamed === undefined) {
      isNamed = this.named.has(nameOf());
      this.byUnit[unit] = isNamed;
    }
    if (isNamed || this.headCounts.length === 0) return isNamed;
    let byService = this.byRole.get(role);
    if (byService === undefined) {
      byService = headCountTable([role], this.headCounts);
      this.byRole.set(role, byService);
    }
    return byService[service] === 1;
  }
}
