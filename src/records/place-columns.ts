import { FIELD_NAMES } from "./column-names.ts";
import { NameScore } from "./name-score.ts";
import type { SampledColumns } from "./sampled-columns.ts";
import { mostly, namedTexts } from "./text-columns.ts";
import type { Headers } from "./time-columns.ts";

/** The columns of a place; one column where it holds both. */
export interface PlaceColumns {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Latitude and longitude: two columns of degrees, or one that holds both.
 * `given` holds what the caller said of one of them.
 */
export function inferPlaceColumns(
  headers: Headers,
  sampled: SampledColumns,
  given: Partial<PlaceColumns>,
): PlaceColumns | undefined {
  const latitudes = namedTexts(new NameScore(FIELD_NAMES.latitude), headers);
  const longitudes = namedTexts(new NameScore(FIELD_NAMES.longitude), headers);
  const known = given.latitude ?? given.longitude;
  if (known !== undefined && isPoint(sampled.values([known]))) return { latitude: known, longitude: known };
  const best = (
    column: number | undefined,
    named: readonly { column: number; score: number }[],
    limit: number,
  ): { column: number; score: number } | undefined =>
    column === undefined
      ? named.find((candidate) => isDegrees(sampled.values([candidate.column]), limit))
      : { column, score: Number.POSITIVE_INFINITY };
  const latitude = best(given.latitude, latitudes, 90);
  const others = longitudes.filter(({ column }) => column !== latitude?.column);
  const longitude = best(given.longitude, others, 180);
  const point = latitudes.find(({ column }) => isPoint(sampled.values([column])));
  const separate =
    latitude !== undefined && longitude !== undefined ? Math.min(latitude.score, longitude.score) : 0;
  if (known === undefined && point !== undefined && point.score > separate) {
    return { latitude: point.column, longitude: point.column };
  }
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: latitude.column, longitude: longitude.column };
}

/** Degrees off zero: programs write 0 where they know no place. */
function isDegrees(values: readonly string[], limit: number): boolean {
  const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value);
  const filled = values.filter((value) => Number(value) !== 0);
  return (
    filled.length > 0 &&
    mostly(values, isNumber) &&
    mostly(filled, (v) => isNumber(v) && Math.abs(Number(v)) <= limit)
  );
}

function isPoint(values: readonly string[]): boolean {
  const pair = /^\(?\s*-?\d+\.\d+\s*,\s*-?\d+\.\d+\s*\)?$/;
  const wellKnownText = /^point\s*\(\s*-?\d+(\.\d+)?\s+-?\d+(\.\d+)?\s*\)$/i;
  return mostly(values, (value) => pair.test(value) || wellKnownText.test(value));
}
