import type { Service } from "../quantity/duty-span.ts";
import type { Distribution } from "../random/distribution.ts";
import type { ClosedFormCity } from "./closed-form-city.ts";
import type { Post } from "./post.ts";
import type { Transition } from "./transition.ts";

/** Names of the fields of a type that hold numbers. */
type NumberField<Type> = {
  [Field in keyof Type]-?: NonNullable<Type[Field]> extends number ? Field : never;
}[keyof Type];

/** Where a drawn number goes. */
export type UncertainTarget =
  | {
      readonly of: "posts";
      readonly field: NumberField<Post>;
      /** Posts of these roles; all unless given. */
      readonly roles?: readonly string[];
      /** Scenarios by name; all unless given. */
      readonly scenarios?: readonly string[];
    }
  | {
      readonly of: "transition";
      readonly field: NumberField<Transition>;
      readonly scenarios?: readonly string[];
    }
  | {
      readonly of: "other-costs" | "revenue";
      /** Lines of these names; all unless given. */
      readonly names?: readonly string[];
      readonly scenarios?: readonly string[];
    }
  | { readonly of: "rates"; readonly field: "discountRate" | "wageGrowth" | "inflation" }
  | { readonly of: "closed-form"; readonly field: NumberField<ClosedFormCity> }
  /** Calls an hour, or minutes of work, of the simulation; a factor only. */
  | {
      readonly of: "demand";
      readonly field: "callsPerHour" | "minutes";
      /** All unless given. */
      readonly services?: readonly Service[];
    };

/** An input that is not known, and what is known of it. */
export interface UncertainInput {
  /** Names the stream from which it is drawn: another input more or less moves none of the others. */
  readonly name: string;
  /** Of the value or of a factor; every draw must be a value that its targets may have. */
  readonly distribution: Distribution;
  /** What is drawn: a `factor` on the number that stands there (unless given), or the `value` itself. */
  readonly as?: "factor" | "value";
  /** All of them get the same draw. */
  readonly targets: readonly UncertainTarget[];
}
