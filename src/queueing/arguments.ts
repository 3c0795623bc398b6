import { DutycycleError, requireNumber } from "../quantity/error.ts";

export function requireServers(servers: unknown): asserts servers is number {
  requireNumber("servers", servers, "[1, 1e7], whole", (n) => n >= 1 && n <= 1e7 && Number.isInteger(n));
}

export function requireServiceMinutes(serviceMinutes: unknown): asserts serviceMinutes is number {
  requireNumber("serviceMinutes", serviceMinutes, "(0, infinity)", (n) => n > 0);
}

export function requireRate(argument: string, rate: unknown): asserts rate is number {
  requireNumber(argument, rate, "[0, infinity)", (n) => n >= 0);
}

/** Throws unless `rates` is a list of at least one rate; the fault names the entry. */
export function requireRates(argument: string, rates: unknown): asserts rates is readonly number[] {
  if (!Array.isArray(rates) || rates.length === 0) {
    throw new DutycycleError({ argument, expected: "a list of at least one number", received: rates });
  }
  for (let i = 0; i < rates.length; i++) requireRate(`${argument}[${i}]`, rates[i]);
}

/** Servers, calls and service of one queue of calls that are all alike. */
export function requireQueue<
  Input extends { readonly servers: number; readonly callsPerHour: number; readonly serviceMinutes: number },
>(input: Input): Input {
  requireServers(input?.servers);
  requireRate("callsPerHour", input.callsPerHour);
  requireServiceMinutes(input.serviceMinutes);
  return input;
}
