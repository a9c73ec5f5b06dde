import { SNAPSHOT_ID_PATTERN } from '#app/model/snapshot.ts';

/** A JSON Schema (2020-12, as OpenAPI 3.1 takes it). */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of a type that TypeScript knows. */
export type SchemaOf<T> = Schema & { readonly describes?: (value: T) => void };

/** Named once under components, used everywhere by name. */
export function refTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An object with exactly the properties of `T`: one that is missing here or too many does not compile. */
export function exactly<T>(
  properties: { readonly [Key in keyof T]-?: Schema },
  description?: string,
): SchemaOf<T> {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function oneOf(values: readonly string[], description?: string): Schema {
  return { type: 'string', enum: values, ...(description === undefined ? {} : { description }) };
}

/** The same or null. */
export function nullable(schema: Schema): Schema {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}

export function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

export const TEXT: Schema = { type: 'string' };
export const YES_NO: Schema = { type: 'boolean' };
export const COUNT: Schema = { type: 'integer', minimum: 0 };
export const SHARE: Schema = { type: 'number', minimum: 0, maximum: 1 };
export const DAY: Schema = { type: 'string', format: 'date' };
export const INSTANT: Schema = { type: 'string', format: 'date-time' };
export const SNAPSHOT_ID: Schema = { type: 'string', pattern: SNAPSHOT_ID_PATTERN.source };
export const SHA256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
