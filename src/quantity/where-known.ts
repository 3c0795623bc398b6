/** The fields that hold something: what is not known is left out of a result, and not passed on as an option. */
export function whereKnown<Fields extends object>(
  fields: Fields,
): { readonly [name in keyof Fields]?: Exclude<Fields[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
