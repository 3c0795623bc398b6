import type { Service } from "../quantity/duty-span.ts";
import type { Post } from "./post.ts";

/** What a post does, so that a consolidation knows which posts it may join. */
export type Duty = "station" | "patrol" | "supervision" | "administration" | "dispatch" | "other";

export interface DepartmentPost extends Post {
  readonly duty: Duty;
}

/** An amount a year that does not follow posts. */
export interface AnnualCost {
  readonly name: string;
  readonly amount: number;
  /** Unfunded pension does not fall with the head count; `insurance` is what households pay, an input from outside. */
  readonly kind:
    | "administration"
    | "dispatch"
    | "training"
    | "facility"
    | "unfunded-pension"
    | "insurance"
    | "other";
}

export interface Revenue {
  readonly name: string;
  readonly amount: number;
  readonly kind: "ems" | "contract" | "grant" | "other";
}

export interface Station {
  readonly id: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly area?: string;
  /** Money a year. */
  readonly operatingCost?: number;
  readonly saleValue?: number;
}

export interface Apparatus {
  readonly name: string;
  readonly count: number;
  readonly price: number;
  readonly lifeYears: number;
  readonly station?: string;
}

/** One department as data: who is paid, from where they work, what else it costs and earns. Money of one price year. */
export interface Department {
  readonly name: string;
  readonly services: readonly Service[];
  readonly priceYear: number;
  readonly posts: readonly DepartmentPost[];
  readonly stations?: readonly Station[];
  readonly apparatus?: readonly Apparatus[];
  readonly otherCosts?: readonly AnnualCost[];
  readonly revenue?: readonly Revenue[];
}
