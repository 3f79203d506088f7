import * as z from 'zod';
import { GenerationAnswer, GenerationList } from '#lib/api/generation-answer';
import { ImageAnswer, ImageDetailAnswer, ImageList } from '#lib/api/image-answer';
import { jsonSchemaOf, schemaOptions } from '#lib/api/json-schema';
import { NewGeneration } from '#lib/api/new-generation';
import { commonProblems, type Operation, operations } from '#lib/api/operations';
import { Problem, problemKinds } from '#lib/api/problem';
import { IdempotencyKey } from '#lib/api/read-request';
import { Recipe } from '#lib/compose/recipe';

/** Of the API, not of the studio: raised when what scripts rely on changes. */
export const apiVersion = '1.0.0';

const named = { NewGeneration, Recipe, GenerationAnswer, GenerationList };
const alsoNamed = { ImageAnswer, ImageDetailAnswer, ImageList, Problem };

type Json = { [name: string]: unknown };

/** The schemas that the document names, by the names that they have in the studio. */
const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...named, ...alsoNamed })) registry.add(schema, { id });

const address = (id: string) => `#/components/schemas/${id}`;

/** What the API takes and answers, as OpenAPI 3.1: made from the schemas that it is checked with. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Seedream Studio',
      version: apiVersion,
      description:
        'Orders generations and reads pictures, under the budgets and rights of the person whose token it is.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: paths(),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token from Settings.' },
      },
    },
  };
}

function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(registry, { ...schemaOptions, uri: address });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}

function schemaOf(schema: z.ZodType): Json {
  const id = registry.get(schema)?.id;
  return id ? { $ref: address(id) } : jsonSchemaOf(schema);
}

function paths(): Json {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    Array.from(byPath, ([path, own]) => [
      path,
      Object.fromEntries(own.map((operation) => [operation.method, operationObject(operation)])),
    ]),
  );
}

function operationObject(operation: Operation): Json {
  const { id, summary, scope, body, status } = operation;
  return {
    operationId: id,
    summary,
    description: `The token must be good for ${scope}.`,
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    }),
    responses: { [status]: goodAnswer(operation), ...problemAnswers(operation) },
  };
}

function parametersOf({ path, query, isOrder }: Operation): Json[] {
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchemaOf(z.uuid()),
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = jsonSchemaOf(field as z.ZodType);
    return { name, in: 'query', ...(description ? { description } : {}), schema };
  });
  const inHeader = {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key with the same recipe is the same order, however often it is sent.',
    schema: jsonSchemaOf(IdempotencyKey),
  };
  return [...inPath, ...inQuery, ...(isOrder ? [inHeader] : [])];
}

function goodAnswer({ answer, summary }: Operation): Json {
  const content =
    answer === 'file'
      ? Object.fromEntries(['image/jpeg', 'image/png', 'image/webp'].map((type) => [type, {}]))
      : { 'application/json': { schema: schemaOf(answer) } };
  return { description: summary, content };
}

/** By status, since two problems may share one. */
function problemAnswers({ problems }: Operation): Json {
  const kinds = [...problems, ...commonProblems];
  const byStatus = Map.groupBy(kinds, (kind) => problemKinds[kind].status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, own]) => [
      status,
      {
        description: own.map((kind) => problemKinds[kind].title).join('; '),
        content: { 'application/problem+json': { schema: schemaOf(Problem) } },
      },
    ]),
  );
}
