import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";

const judge = new Ajv2020({ strict: true, allowUnionTypes: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** The first place at which a value breaks a JSON Schema; `undefined` where there is none. A keyword that is none throws. */
export function schemaFault(schema: object, value: unknown): string | undefined {
  let keeps = compiled.get(schema);
  if (keeps === undefined) {
    keeps = judge.compile(schema as AnySchema);
    compiled.set(schema, keeps);
  }
  if (keeps(value)) return undefined;
  const [first] = keeps.errors ?? [];
  return `${first?.instancePath || "/"} ${first?.message}`;
}
