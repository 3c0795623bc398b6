import { requireThat } from "./error.ts";
import { requireWithin } from "./interval.ts";

/** Rates a year: below -50 % or above 100 % is a percentage that was meant as a share. */
export function requireRateOfYear(argument: string, rate: unknown): asserts rate is number {
  requireWithin(argument, rate, "[-0.5, 1]");
}

/** Money in one price year, in [0, 1e12]. */
export function requireMoney(argument: string, amount: unknown): asserts amount is number {
  requireWithin(argument, amount, "[0, 1e12]");
}

/**
 * What are amounts of coming years worth today?
 *
 *     PV = sum over t of amounts[t] / (1 + r)^t,   t = 0, 1, 2, …
 *
 * The first amount falls at the start, each later one at the end of its year. Amounts in money of one price year take a
 * real rate, amounts in money of their own year a nominal one; mixing the two counts inflation twice.
 *
 * @param input.amounts - money, either sign, at most 1000.
 * @param input.discountRate - r, a year, in [-0.5, 1]. 0 adds the amounts up.
 * @returns money at the start; 0 for no amounts.
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: the definition.
 *
 * @example
 * ```ts
 * import { presentValue } from "dutycycle/quantity";
 * presentValue({ amounts: [-500_000, 200_000, 200_000, 200_000], discountRate: 0.03 }); // => 65722.27
 * ```
 */
export function presentValue(input: {
  readonly amounts: readonly number[];
  readonly discountRate: number;
}): number {
  const { amounts, discountRate } = input ?? {};
  requireThat(Array.isArray(amounts) && amounts.length <= 1000, "amounts", "a list of at most 1000", amounts);
  requireRateOfYear("discountRate", discountRate);
  let value = 0;
  for (let t = 0; t < amounts.length; t++) {
    requireWithin(`amounts[${t}]`, amounts[t], "[-1e15, 1e15]");
    value += (amounts[t] as number) / (1 + discountRate) ** t;
  }
  return value;
}

/**
 * What does a thing cost a year that is bought again whenever its life is over?
 *
 *     amount = price r / (1 - (1 + r)^-life);   price / life for r = 0
 *
 * the level payment at the end of each year whose present value is the price. A fire engine that stands for twelve years
 * is a cost of each of them, and closing its station saves that, not its price.
 *
 * @param input.price - in [0, 1e12].
 * @param input.lifeYears - in (0, 200].
 * @param input.discountRate - r, a year, in [-0.5, 1]; real where the price is of one price year.
 * @returns money a year, in [0, infinity).
 * @throws DutycycleError for a value outside its interval.
 * @see ESCI, Nashua Fire Rescue master plan, figure 61 (money of 2018), for prices and lives of apparatus: pumpers 644,490 to
 *   688,787 and 12 years, a 105-foot ladder 1,389,150 and 15 years. The formula is the definition of an annuity.
 *
 * @example
 * ```ts
 * import { annualPrice } from "dutycycle/quantity";
 * annualPrice({ price: 688_787, lifeYears: 12, discountRate: 0.03 }); // => 69196.98
 * annualPrice({ price: 688_787, lifeYears: 12, discountRate: 0 }); // => 57398.92
 * ```
 */
export function annualPrice(input: {
  readonly price: number;
  readonly lifeYears: number;
  readonly discountRate: number;
}): number {
  const { price, lifeYears, discountRate } = input ?? {};
  requireMoney("price", price);
  requireWithin("lifeYears", lifeYears, "(0, 200]");
  requireRateOfYear("discountRate", discountRate);
  if (discountRate === 0) return price / lifeYears;
  // expm1 and log1p: a rate near 0 must come near price / life, not to 0 / 0.
  return (price * discountRate) / -Math.expm1(-lifeYears * Math.log1p(discountRate));
}

/**
 * What is an amount of one year in the money of another?
 *
 *     amount (1 + inflation)^(to - from)        or        amount index[to] / index[from]
 *
 * Costs are compared in the money of one price year; a study of 2011 and a budget of 2025 are not.
 *
 * @param input.amount - money of `fromYear`, in [-1e15, 1e15].
 * @param input.fromYear - whole number in [1900, 2200].
 * @param input.toYear - likewise; may be earlier.
 * @param input.inflation - a year, in [-0.5, 1], or an index by year, such as a consumer price index, with values in
 *   (0, infinity) for both years.
 * @returns money of `toYear`.
 * @throws DutycycleError for a value outside its interval, a year that the index lacks included.
 * @see unsourced: the definition of a price index.
 *
 * @example
 * ```ts
 * import { inPriceYear } from "dutycycle/quantity";
 * inPriceYear({ amount: 100_000, fromYear: 2020, toYear: 2025, inflation: 0.02 }); // => 110408.08
 * inPriceYear({ amount: 100_000, fromYear: 2020, toYear: 2025, inflation: { 2020: 80, 2025: 100 } }); // => 125000
 * ```
 */
export function inPriceYear(input: {
  readonly amount: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly inflation: number | Readonly<Record<number, number>>;
}): number {
  const { amount, fromYear, toYear, inflation } = input ?? {};
  requireWithin("amount", amount, "[-1e15, 1e15]");
  requireYear("fromYear", fromYear);
  requireYear("toYear", toYear);
  if (typeof inflation !== "object" || inflation === null) {
    requireRateOfYear("inflation", inflation);
    return amount * (1 + inflation) ** (toYear - fromYear);
  }
  const indexOf = (year: number): number => {
    const value = inflation[year];
    requireWithin(`inflation[${year}]`, value, "(0, infinity)");
    return value;
  };
  return (amount * indexOf(toYear)) / indexOf(fromYear);
}

/** A calendar or fiscal year by its number. */
export function requireYear(argument: string, year: unknown): asserts year is number {
  requireWithin(argument, year, "[1900, 2200], whole");
}
