import { requireNumber, requireThat } from "../quantity/error.ts";

export function requireServers(servers: unknown): asserts servers is number {
  requireNumber("servers", servers, "[1, 1e7], whole", (n) => n >= 1 && n <= 1e7 && Number.isInteger(n));
}

export function requireServiceMinutes(serviceMinutes: unknown): asserts serviceMinutes is number {
  requireNumber("serviceMinutes", serviceMinutes, "(0, infinity)", (n) => n > 0);
}

/** Rates, loads and minutes. */
export function requireAmount(argument: string, amount: unknown): asserts amount is number {
  requireNumber(argument, amount, "[0, infinity)", (n) => n >= 0);
}

/** A share of calls that a target can ask for: of all calls, no finite delay can be promised. */
export function requireShare(share: unknown): asserts share is number {
  requireNumber("share", share, "[0, 1)", (n) => n >= 0 && n < 1);
}

/** Throws unless `rates` is a list of at least one rate; the fault names the entry. */
export function requireRates(argument: string, rates: unknown): asserts rates is readonly number[] {
  requireThat(Array.isArray(rates) && rates.length > 0, argument, "a list of at least one number", rates);
  for (let i = 0; i < rates.length; i++) requireAmount(`${argument}[${i}]`, rates[i]);
}

/** Throws unless `list` has one entry for each of `count` things. */
export function requireLength(
  argument: string,
  list: readonly unknown[],
  count: number,
  things: string,
): void {
  requireThat(list.length === count, argument, `one for each of ${count} ${things}`, list);
}

/** Servers, calls and service of one queue of calls that are all alike. */
export function requireQueue<
  Input extends { readonly servers: number; readonly callsPerHour: number; readonly serviceMinutes: number },
>(input: Input): Input {
  requireServers(input?.servers);
  requireAmount("callsPerHour", input.callsPerHour);
  requireServiceMinutes(input.serviceMinutes);
  requireAmount("callsPerHour x serviceMinutes", input.callsPerHour * input.serviceMinutes);
  return input;
}
