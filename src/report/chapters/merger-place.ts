import { DutycycleError } from "../../quantity/error.ts";

/** What functions call all that they were given: to name it would say nothing. */
const WHOLE = /^((options|input|answers)$|reform\.)/;

/**
 * Does what a part of the input asks for; what cannot be used is named by its place: `merger.forms[0].transition.attritionShare`. With `only`,
 * nothing but these arguments are of that part.
 */
export function inPlace<Found>(place: string, work: () => Found, only: RegExp = /^/): Found {
  try {
    return work();
  } catch (error) {
    throw placed(error, (argument) => {
      if (!only.test(argument)) return undefined;
      const inner = argument.replace(WHOLE, "");
      return inner === "" ? place : `${place}.${inner}`;
    });
  }
}

/** The fault with its argument named as the input has it; as it is where it has a place, or none is known. */
export function placed(error: unknown, nameOf: (argument: string) => string | undefined): unknown {
  if (!(error instanceof DutycycleError) || error.argument.startsWith("merger.")) return error;
  const argument = nameOf(error.argument);
  if (argument === undefined) return error;
  const message = `${argument}: expected ${error.expected}, received ${error.received}`;
  return Object.assign(error, { argument, message });
}
