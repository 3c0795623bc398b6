import type { SimCall } from "./call.ts";

/** A call, its row in the table, and the rows of the responses that it is made of, in the order of its needed units. */
export interface RecordedCall {
  readonly call: SimCall;
  readonly row: number;
  readonly responses: readonly number[];
}
