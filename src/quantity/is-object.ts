/** Whether a value may have fields; `null` has none. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
