import { schemaFault } from "../report/json-schema-fault.ts";

/** The words of JSON Schema that a department is described in. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

/** Judged by ajv, which knows nothing of the library that wrote the schema. */
export function isValid(schema: JsonSchema, value: unknown): boolean {
  return schemaFault(schema, value) === undefined;
}
