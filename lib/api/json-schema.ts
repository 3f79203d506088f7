import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import * as z from 'zod';

/** The options with which all schemas are written: what is taken, for clients that do not parse. */
export const schemaOptions = { io: 'input', override } as const;

/** A format says in a word what its pattern says in a hundred characters. */
function override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
}

/** A schema as JSON Schema, by itself. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, schemaOptions);
  return plain;
}

/**
 * A schema as the Model Context Protocol's own package takes it. What zod itself gives for that
 * cannot write schemas of zod/mini, and recipes are some.
 */
export function protocolSchema<Schema extends z.ZodType>(
  schema: Schema,
): StandardSchemaWithJSON<z.input<Schema>, z.output<Schema>> {
  const { version, vendor, validate } = schema['~standard'];
  const write = () => jsonSchemaOf(schema);
  return {
    '~standard': { version, vendor, validate, jsonSchema: { input: write, output: write } },
  };
}
