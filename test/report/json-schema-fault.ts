type Schema = Readonly<Record<string, unknown>>;

/**
 * The first place at which a value breaks a JSON Schema, by the keywords that ours use; `undefined` where there is none. Throws for a
 * keyword that it does not know, so that nothing is passed over.
 */
export function schemaFault(schema: Schema, value: unknown, at = "$"): string | undefined {
  for (const [keyword, rule] of Object.entries(schema)) {
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    const fault = check(rule as never, value, at, schema);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

type Check = (rule: never, value: unknown, at: string, schema: Schema) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: () => undefined,
  title: () => undefined,
  type: (rule: string | readonly string[], value, at) => {
    const type = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
    return [rule].flat().includes(type) ? undefined : `${at}: ${type}, not ${rule}`;
  },
  required: (rule: readonly string[], value, at) =>
    rule
      .filter((key) => isObject(value) && !Object.hasOwn(value, key))
      .map((key) => `${at}.${key}: missing`)[0],
  properties: (rule: Record<string, Schema>, value, at) =>
    Object.entries(rule)
      .map(([key, schema]) =>
        isObject(value) && Object.hasOwn(value, key)
          ? schemaFault(schema, value[key], `${at}.${key}`)
          : undefined,
      )
      .find((fault) => fault !== undefined),
  additionalProperties: (rule: boolean | Schema, value, at, schema) =>
    Object.entries(isObject(value) ? value : {})
      .filter(([key]) => !Object.hasOwn((schema["properties"] ?? {}) as object, key))
      .map(([key, other]) =>
        rule === false
          ? `${at}.${key}: not foreseen`
          : rule === true
            ? undefined
            : schemaFault(rule, other, `${at}.${key}`),
      )
      .find((fault) => fault !== undefined),
  propertyNames: (rule: Schema, value, at) =>
    Object.keys(isObject(value) ? value : {})
      .map((key) => schemaFault(rule, key, `${at}, key`))
      .find((fault) => fault !== undefined),
  items: (rule: Schema, value, at) =>
    (Array.isArray(value) ? value : [])
      .map((item, place) => schemaFault(rule, item, `${at}[${place}]`))
      .find((fault) => fault !== undefined),
  anyOf: (rule: readonly Schema[], value, at) =>
    rule.some((schema) => schemaFault(schema, value, at) === undefined)
      ? undefined
      : `${at}: none of the choices`,
  enum: (rule: readonly unknown[], value, at) =>
    rule.includes(value) ? undefined : `${at}: ${String(value)}`,
  pattern: (rule: string, value, at) =>
    new RegExp(rule, "u").test(String(value)) ? undefined : `${at}: ${String(value)}`,
};
