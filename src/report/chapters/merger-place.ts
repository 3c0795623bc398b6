import { DutycycleError } from "../../quantity/error.ts";

/** What a function calls all that it was given: to name it would say nothing. */
const WHOLE: readonly string[] = ["options", "input", "answers"];

/** Does what a part of the input asks for; what cannot be used is named by its place: `merger.forms[0].transition.attritionShare`. */
export function inPlace<Found>(place: string, work: () => Found): Found {
  try {
    return work();
  } catch (error) {
    throw placed(error, (argument) => (WHOLE.includes(argument) ? place : `${place}.${argument}`));
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
