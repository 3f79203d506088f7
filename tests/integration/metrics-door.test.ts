import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '#lib/accounts/tokens/change-tokens';
import { type Scope, scopes } from '#lib/accounts/tokens/scope';
import type { Person, Viewer } from '#lib/accounts/viewer';
import { loadRoute } from '#tests/support/api-routes';
import { type Backend, startBackend } from '#tests/support/backend';
import { cookieOf, makeOwner, makePerson, onNetwork } from '#tests/support/people';

let backend: Backend;
let owner: Person;
let member: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
  member = await makePerson(backend.db, owner, 'Grace', 'member');
}, 60_000);

afterAll(() => backend.stop());

/** What the metrics of a studio on the network say to a request. */
async function ask(headers: Headers): Promise<{ status: number; text: string }> {
  headers.set('host', 'studio.example');
  const { GET } = await loadRoute('app/api/metrics/route.ts');
  const request = new Request('https://studio.example/api/metrics', { headers });
  const answer = await GET?.(request, { params: Promise.resolve({}) });
  return { status: answer?.status ?? 0, text: (await answer?.text()) ?? '' };
}

async function askWith(maker: Viewer, chosen: readonly Scope[]) {
  const asked = { name: 'Prometheus', scopes: [...chosen], days: null };
  const made = await createToken(backend.db, maker, asked);
  if (!made.ok) return expect.fail(made.failure.code);
  return ask(new Headers({ authorization: `Bearer ${made.value.token}` }));
}

test('a scraper reads the metrics with a token that may, made by who manages the studio', async () => {
  const told = await askWith(owner, ['metrics:read']);
  expect(told.status).toBe(200);
  expect(told.text).toContain('studio_generations{state="queued"} 0\n');
});

test('no other token reads them, and none of somebody who does not manage it', async () => {
  const others = scopes.filter((scope) => scope !== 'metrics:read');
  expect((await askWith(owner, others)).status).toBe(401);
  expect((await askWith(member, [...scopes])).status).toBe(401);
});

test('in a browser they are there for who manages the studio, and for nobody else', async () => {
  expect((await ask(await cookieOf('ada@studio.example'))).status).toBe(200);
  expect((await ask(await cookieOf('grace@studio.example'))).status).toBe(404);
  expect(await ask(new Headers())).toEqual({ status: 404, text: '' });
});
