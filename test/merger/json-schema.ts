/** Enough of JSON Schema to judge a department by it, independent of the library that wrote the schema. */
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

const KNOWN = new Set([
  ...["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items"],
  ...["enum", "minimum", "maximum", "exclusiveMinimum", "minLength", "minItems", "maxItems"],
]);

export function isValid(schema: JsonSchema, value: unknown): boolean {
  const unknown = Object.keys(schema).filter((word) => !KNOWN.has(word));
  if (unknown.length > 0) throw new Error(`this judge does not know ${unknown.join(", ")}`);
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  switch (schema.type) {
    case "object": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
      const { properties = {}, required = [] } = schema;
      if (!required.every((name) => name in value)) return false;
      return Object.entries(value).every(([name, inner]) => {
        const property = properties[name];
        return property === undefined ? schema.additionalProperties !== false : isValid(property, inner);
      });
    }
    case "array": {
      if (!Array.isArray(value)) return false;
      if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) return false;
      return value.every((item) => schema.items === undefined || isValid(schema.items, item));
    }
    case "number":
    case "integer": {
      if (typeof value !== "number" || !Number.isFinite(value)) return false;
      if (schema.type === "integer" && !Number.isInteger(value)) return false;
      const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema;
      return value >= minimum && value <= maximum && value > exclusiveMinimum;
    }
    case "string":
      return typeof value === "string" && value.length >= (schema.minLength ?? 0);
    case "boolean":
      return typeof value === "boolean";
    default:
      throw new Error(`this judge does not know type ${schema.type}`);
  }
}
