import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOf, limitsOf, longestArrivalMs, routeKinds } from '#lib/accounts/request-limits';
import { mostBodyBytes } from '#lib/api/read-request';
import { mostInZip } from '#lib/gallery/download-format';
import { maxHeadBytes } from '#lib/gallery/import-head';
import { libraryFileMaxBytes } from '#lib/library/library-file-size';
import { maxOriginalBytes } from '#lib/references/kept-reference';

/** `GET /api/images/:id` and every other that stands in the code. */
function writtenRoutes(): string[] {
  return globSync('app/**/route.ts').flatMap((file) => {
    const path = file
      .slice('app'.length, -'/route.ts'.length)
      .replaceAll(/\[(?:\.\.\.)?([^\]]+)\]/g, ':$1');
    const handlers = /export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g;
    return [...readFileSync(file, 'utf8').matchAll(handlers)].map(
      ([, method]) => `${method} ${path}`,
    );
  });
}

describe('the table of limits', () => {
  test('has every route that is written, and no other', () => {
    expect(Object.keys(routeKinds).sort()).toEqual(writtenRoutes().sort());
  });

  test.each([
    ['POST /api/references', maxOriginalBytes],
    ['POST /api/images/import', 1_000_000_000 + maxHeadBytes],
    ['POST /api/images/zip', mostInZip * 64 + 1024],
    ['POST /api/library/import', libraryFileMaxBytes],
    ['POST /api/v1/generations', mostBodyBytes],
    ['POST /api/mcp', mostBodyBytes],
  ])('lets %s say in words what is too large: it takes at most %i bytes itself', (route, own) => {
    const kind = routeKinds[route];
    if (!kind) throw new Error(`${route} has no limits.`);
    expect(limitsOf(kind).bodyBytes).toBeGreaterThan(own);
  });

  test('lets no body come along with what only reads', () => {
    const reading = Object.entries(routeKinds).filter(([route]) => route.startsWith('GET '));
    const withBody = reading.filter(([, kind]) => limitsOf(kind).bodyBytes > 0);
    // Those that stand in for a POST, and the door.
    expect(withBody.map(([route]) => route).filter((route) => !/mcp|v1|auth/.test(route))).toEqual(
      [],
    );
  });

  test('gives nothing longer to arrive than the server waits', () => {
    for (const kind of new Set(Object.values(routeKinds))) {
      expect(limitsOf(kind).arrivesInSeconds * 1000).toBeLessThanOrEqual(longestArrivalMs);
    }
  });
});

describe('a request', () => {
  test.each([
    ['GET', '/', 'page'],
    ['POST', '/settings', 'page'],
    ['GET', '/_next/static/chunks/a.js', 'file'],
    ['GET', '/api/images/zip/01a2', 'heavy'],
    ['GET', '/api/images/01a2/small', 'picture'],
    ['HEAD', '/api/images/01a2/small', 'picture'],
    ['GET', '/api/images/trash/ids', 'read'],
    ['POST', '/api/images/import', 'import'],
    ['PUT', '/api/images/import', 'page'],
    ['GET', '/judge/abc/pairs', 'pairs'],
    ['POST', '/api/images/import/', 'page'],
    ['POST', '/api/auth/sign-in/oauth2', 'try'],
    ['POST', '/api/elsewhere', 'page'],
    ['POST', '/s/a-name-abc/picks', 'answer'],
    ['GET', '/s/a-name-abc/image/0123/small', 'picture'],
    ['GET', '/s/a-name-abc/export', 'heavy'],
    ['GET', '/s/a-name-abc/no/such/part', 'read'],
    ['POST', '/s/a-name-abc/nothing', 'answer'],
  ])('%s %s is held to the limits of a %s', (method, path, kind) => {
    expect(kindOf(method, path)).toBe(kind);
  });
});
