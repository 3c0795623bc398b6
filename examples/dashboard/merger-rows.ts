import { mergerCost } from "dutycycle/merger";
import type { MergerInput, MergerRow } from "./protocol.ts";

export function mergerRows(input: MergerInput): MergerRow[] {
  void mergerCost; void input; return [];
}
