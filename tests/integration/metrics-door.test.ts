import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '#lib/accounts/tokens/change-tokens';
import { type Scope, scopes } from '#lib/accounts/tokens/scope';
import type { Person, Viewer } from '#lib/accounts/viewer';
import { metricsByToken } from '#lib/upkeep/metrics-answer';
import { type Backend, startBackend } from '#tests/support/backend';
import { makeOwner, makePerson, onNetwork } from '#tests/support/people';

let backend: Backend;
let owner: Person;
let member: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
  member = await makePerson(backend.db, owner, 'Grace', 'member');
}, 60_000);

afterAll(() => backend.stop());

/** What the metrics of a studio on the network say to a new token. */
async function askWith(maker: Viewer, chosen: readonly Scope[]) {
  const asked = { name: 'Prometheus', scopes: [...chosen], days: null };
  const made = await createToken(backend.db, maker, asked);
  if (!made.ok) return expect.fail(made.failure.code);
  const headers = { host: 'studio.example', authorization: `Bearer ${made.value.token}` };
  const request = new Request('https://studio.example/api/metrics', { headers });
  const answer = await metricsByToken(request, null);
  return { status: answer.status, text: await answer.text() };
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
