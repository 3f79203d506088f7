import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDeeds } from '#lib/accounts/deeds';
import { resetPassword } from '#lib/accounts/door';
import { findLink } from '#lib/accounts/door-links';
import { signIn } from '#lib/accounts/sign-in';
import { signedInPerson } from '#lib/accounts/signed-in';
import { doorLinks } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { makeResetLink, suspend } from '#lib/people/manage';
import { recover, recoveryWords } from '#lib/people/recover';
import { doTask, type UpkeepLine } from '#lib/upkeep/task';
import { type Backend, startBackend } from '#tests/support/backend';
import {
  cookieOf,
  makeOwner,
  makePerson,
  onNetwork,
  requestFrom,
  tokenOf,
} from '#tests/support/people';

let backend: Backend;
let owner: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
  owner = await makeOwner(backend.db);
}, 60_000);

afterAll(() => backend.stop());

test('an owner who forgot the password gets in again, and whoever was in is out', async () => {
  const browser = await cookieOf('ada@studio.example');
  const lines: UpkeepLine[] = [];
  for await (const line of doTask({ task: 'recover', email: ' Ada@studio.example' })) {
    lines.push(line);
  }
  const [line] = lines;
  expect(line).toMatchObject({ is: 'recovered' });
  const token = tokenOf(line?.is === 'recovered' ? line.link : '');
  const fresh = 'meadow copper nineteen owls';
  expect((await resetPassword(backend.db, { token, password: fresh })).ok).toBe(true);
  expect(await signedInPerson(browser)).toBeNull();
  const who = { email: 'ada@studio.example', password: fresh };
  expect((await signIn(backend.db, who, requestFrom('192.0.2.60'))).ok).toBe(true);
  expect((await resetPassword(backend.db, { token, password: fresh })).ok).toBe(false);
  const deeds = await listDeeds(backend.db, null, 10);
  expect(deeds).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'reset-link-made', actor: null, person: 'Ada', details: { by: 'the shell' } },
    }),
  );
});

test('a link lasts half an hour, and is the only one', async () => {
  const person = await makePerson(backend.db, owner, 'Grace', 'member');
  const old = await makeResetLink(backend.db, owner, person.id);
  expect((await recover(backend.db, 'grace@studio.example')).ok).toBe(true);
  expect(await findLink(backend.db, 'new-password', tokenOf(old.ok ? old.value : ''))).toBeNull();
  const open = await backend.db
    .select()
    .from(doorLinks)
    .where(and(eq(doorLinks.personId, person.id), isNull(doorLinks.usedAt)));
  const lifetimes = open.map(({ createdAt, expiresAt }) => Number(expiresAt) - Number(createdAt));
  expect(lifetimes).toEqual([30 * 60_000]);
});

test('there is none for nobody, for no address, and for who is suspended', async () => {
  const person = await makePerson(backend.db, owner, 'Susan', 'member');
  await suspend(backend.db, owner, person.id);
  const refused = async (email: string) => {
    const link = await recover(backend.db, email);
    return link.ok ? '' : recoveryWords(link.failure);
  };
  expect(await refused('nobody@studio.example')).toContain('Nobody has an account');
  expect(await refused("' or 1=1 --")).toContain('Nobody has an account');
  expect(await refused('susan@studio.example')).toContain('is suspended');
});
