import type { Workload } from "dutycycle/workload";

/** What the page asks of the worker; answers carry the same `id`. */
export type Request =
  | {
      readonly kind: "load";
      readonly calls: Blob;
      readonly roster?: Blob | undefined;
      readonly timeZone: string;
    }
  | { readonly kind: "example" }
  | { readonly kind: "plan"; readonly plans: readonly Plan[] }
  | { readonly kind: "merge"; readonly merger: MergerInput };

/** One scenario: what the sliders say. */
export interface Plan {
  /** Patrol cars on duty at once, around the clock. */
  readonly cars: number;
  /** Largest share of on-duty time that calls may take. */
  readonly callShareMax: number;
  /** Hours a year that an officer is scheduled, and of these on leave, sick or in training. */
  readonly scheduledHours: number;
  readonly absenceHours: number;
}

export interface PlanResult {
  readonly personsPerPost: number;
  readonly officersForCars: number;
  /** Officer-hours on calls over officer-hours on duty, with these cars. Above 1 the work does not fit. */
  readonly callShare: number;
  /** The same in the busiest hour of the week, and which it is. */
  readonly busiestShare: number;
  readonly busiestHour: string;
  /** Absent where calls outrun the cars. */
  readonly meanDelayMinutes?: number;
  readonly busiestDelayMinutes?: number;
  readonly officersForShare: number;
}

export interface MergerInput {
  readonly fireWage: number;
  readonly policeWage: number;
  readonly firePosts: number;
  readonly policePosts: number;
  readonly stationPosts: number;
  readonly patrolPosts: number;
  readonly premiumShare: number;
  readonly dualTrainingHours: number;
}

export interface MergerRow {
  readonly name: string;
  readonly staff: number;
  readonly annualCost: number;
  readonly annualSaving?: number;
  readonly netPresentValue?: number;
  readonly paybackYear?: number;
  readonly breakEvenPremium?: number;
}

export interface Quality {
  readonly name: string;
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
  readonly issues: readonly { readonly kind: string; readonly count: number; readonly example: string }[];
  readonly columns: readonly { readonly field: string; readonly column: string }[];
  readonly assumptions: readonly string[];
  readonly excluded: readonly {
    readonly rule: string;
    readonly calls: number;
    readonly responses: number;
    readonly hours: number;
  }[];
}

export interface City {
  readonly quality: Quality;
  /** By area; `groups` are the areas. */
  readonly workload: Workload;
}

export type Answer =
  | { readonly kind: "progress"; readonly share?: number; readonly rows: number }
  | { readonly kind: "city"; readonly city: City }
  | { readonly kind: "plan"; readonly results: readonly PlanResult[] }
  | { readonly kind: "merge"; readonly rows: readonly MergerRow[] }
  | { readonly kind: "failed"; readonly message: string };
