import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '#lib/api/openapi';
import { operations } from '#lib/api/operations';
import { listApiRoutes } from '#tests/support/api-routes';

type Found = { readonly [name: string]: Found };

/** As a client gets it. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as Found;

describe('the description of the API', () => {
  test('is lawful OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(openApiDocument());
    expect(errors ?? []).toEqual([]);
    expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' });
  });

  test('has every route that there is, and none that there is not', async () => {
    const routes = (await listApiRoutes()).filter((each) => each.includes(' /api/v1/'));
    const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.sort());
  });

  test('names every operation once', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads every reference to a schema that is there', () => {
    const references = JSON.stringify(document).matchAll(
      /"\$ref":"#\/components\/schemas\/(\w+)"/g,
    );
    const named = [...references].map(([, name]) => name ?? '');
    const schemas = Object.keys(document.components?.schemas ?? {});
    expect(schemas).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(named).toEqual(expect.arrayContaining(['Recipe', 'GenerationAnswer', 'Problem']));
  });

  test('asks of an order for a prompt and for nothing else', () => {
    expect(document.components?.schemas?.NewGeneration).toMatchObject({
      type: 'object',
      required: ['prompt'],
      additionalProperties: false,
      properties: { size: { default: { method: 'pixels', width: 2048, height: 2048 } } },
    });
  });

  test('says of each operation how it refuses', () => {
    const order = document.paths?.['/api/v1/generations']?.post;
    expect(Object.keys(order?.responses ?? {})).toEqual(
      expect.arrayContaining(['202', '400', '401', '402', '413', '422', '429', '500', '507']),
    );
  });
});
