import { DutycycleError } from "../../src/quantity/error.ts";

/** The argument at fault; fails where nothing, or another error, is thrown. */
export function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DutycycleError) return error.argument;
    throw error;
  }
  throw new Error("nothing was thrown");
}
