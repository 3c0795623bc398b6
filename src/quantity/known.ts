type Unknown<Fields> = {
  [Name in keyof Fields]: undefined extends Fields[Name] ? Name : never;
}[keyof Fields];

/** Fields that may be `undefined` become fields that may be absent. */
export type Known<Fields> = Omit<Fields, Unknown<Fields>> & {
  readonly [Name in Unknown<Fields>]?: Exclude<Fields[Name], undefined>;
};

/** The fields that have a value, in the same order: a result leaves out what it cannot say. */
export function known<const Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;
}
