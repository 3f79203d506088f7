import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDeeds } from '#lib/accounts/deeds';
import { isSetUp, join, makeSetupLink, resetPassword, setUp } from '#lib/accounts/door';
import { findLink } from '#lib/accounts/door-links';
import { changeOwnPassword, getOwnAccount, revokeOwnSession } from '#lib/accounts/own-account';
import { signIn, signInNewcomer } from '#lib/accounts/sign-in';
import { signedInPerson } from '#lib/accounts/signed-in';
import { deeds } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { startGenerations } from '#lib/generations/start-generations';
import { newClientKey } from '#lib/id';
import { invite, revokeInvitation } from '#lib/people/invite';
import { deletePerson, leave } from '#lib/people/leave';
import {
  changePersonBudget,
  changeRole,
  letBackIn,
  makeResetLink,
  suspend,
} from '#lib/people/manage';
import { type Backend, recipeOf, startBackend } from '#tests/support/backend';
import {
  comeIn,
  cookieOf,
  makeOwner,
  makePerson,
  onNetwork,
  password,
  requestFrom,
  tokenOf,
} from '#tests/support/people';

let backend: Backend;
let owner: Person;

beforeAll(async () => {
  backend = await startBackend({ settings: onNetwork });
}, 60_000);

afterAll(() => backend.stop());

const order = (prompt: string) => ({
  ...{ clientKey: newClientKey(), recipe: recipeOf(prompt), repeats: null },
});

describe('the first start on the network', () => {
  test('gives a link that makes the owner once, and what was made before is theirs', async () => {
    const before = await backend.generate('made before there were accounts');
    const old = tokenOf((await makeSetupLink(backend.db)) ?? '');
    owner = await makeOwner(backend.db);
    expect(owner).toMatchObject({ id: 'local', role: 'owner', name: 'Ada' });
    expect((await backend.see(before)).id).toBe(before);
    expect(await isSetUp(backend.db)).toBe(true);
    expect(await makeSetupLink(backend.db)).toBeNull();
    // The link of an earlier start is of no use any more.
    const late = { token: old, name: 'Eve', email: 'eve@studio.example', password };
    expect(await setUp(backend.db, late)).toEqual({ ok: false, failure: { code: 'link-over' } });
  });

  test.each([
    ['short', 'has at least'],
    ['aaaaaaaaaaaa', 'too easy'],
    ['password1234', 'too easy'],
    ['grace@studio', 'too easy'],
  ])('the password %s is refused: it %s', async (weak, why) => {
    const invited = await invite(backend.db, owner, { role: 'member', email: null, days: 1 });
    const token = tokenOf(invited.ok ? invited.value.link : '');
    const who = { token, name: 'Grace', email: 'grace@studio.example', password: weak };
    const refused = await join(backend.db, who);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'weak-password' } });
    expect(JSON.stringify(refused)).toContain(why);
    // Nothing was lost by trying.
    expect(await findLink(backend.db, 'invitation', token)).not.toBeNull();
  });
});

describe('an invitation', () => {
  test('lets one person in, once, with the role that it gives', async () => {
    const invited = await invite(backend.db, owner, { role: 'viewer', email: null, days: 7 });
    const token = tokenOf(invited.ok ? invited.value.link : '');
    const who = (name: string) => ({ token, name, email: `${name}@studio.example`, password });
    const both = await Promise.all([join(backend.db, who('one')), join(backend.db, who('two'))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const name = both[0].ok ? 'one' : 'two';
    expect(await comeIn(`${name}@studio.example`)).toMatchObject({ role: 'viewer' });
  });

  test('that was taken back lets nobody in', async () => {
    const invited = await invite(backend.db, owner, { role: 'member', email: null, days: 7 });
    const token = tokenOf(invited.ok ? invited.value.link : '');
    const link = await findLink(backend.db, 'invitation', token);
    expect((await revokeInvitation(backend.db, owner, link?.id ?? '')).ok).toBe(true);
    const who = { token, name: 'Late', email: 'late@studio.example', password };
    expect(await join(backend.db, who)).toEqual({ ok: false, failure: { code: 'link-over' } });
  });

  test('gives nobody a role that is not below the inviter’s', async () => {
    const admin = await makePerson(backend.db, owner, 'Admin', 'admin');
    const offer = { role: 'admin', email: null, days: 7 } as const;
    expect((await invite(backend.db, admin, offer)).ok).toBe(false);
    expect((await invite(backend.db, admin, { ...offer, role: 'member' })).ok).toBe(true);
    const member = await makePerson(backend.db, admin, 'Minor', 'member');
    expect((await invite(backend.db, member, { ...offer, role: 'viewer' })).ok).toBe(false);
  });

  test('leads to where its maker found the studio, and else to where the settings say', async () => {
    const offer = { role: 'member', email: null, days: 7 } as const;
    const asked = await invite(backend.db, owner, { ...offer, origin: 'http://10.0.0.7:3000' });
    expect(asked.ok && asked.value.link).toMatch(/^http:\/\/10\.0\.0\.7:3000\/join\/[\w-]{43}$/);
    const said = await invite(backend.db, owner, offer);
    expect(said.ok && said.value.link).toMatch(/^https:\/\/studio\.example\/join\//);
  });

  test('cannot be read from the database', async () => {
    const invited = await invite(backend.db, owner, { role: 'member', email: null, days: 7 });
    const token = tokenOf(invited.ok ? invited.value.link : '');
    const { rows } = await backend.db.execute('select door_links::text as line from door_links');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('signing in', () => {
  test('CVE-2026-45364: of a thousand tries with rotating headers ten reach the password', async () => {
    const before = await refusals();
    const answers = [];
    for (let n = 0; n < 1000; n += 1) {
      const forged = {
        'x-forwarded-for': `198.51.100.${n % 250}`,
        'x-real-ip': `10.0.0.${n % 250}`,
      };
      const headers = requestFrom('192.0.2.1', forged);
      const who = { email: `${n}@studio.example`, password: 'guess' };
      answers.push(await signIn(backend.db, who, headers));
    }
    const reached = answers.filter((each) => !each.ok && each.failure.code === 'refused');
    expect(reached).toHaveLength(10);
    expect((await refusals()) - before).toBe(10);
  });

  test('an office behind one address comes in: only tries that fail are counted', async () => {
    const who = { email: 'ada@studio.example', password };
    for (let n = 0; n < 12; n += 1) {
      expect((await signIn(backend.db, who, requestFrom('192.0.2.2'))).ok).toBe(true);
    }
    const wrong = [];
    for (let n = 0; n < 12; n += 1) {
      const nobody = { email: `office-${n}@studio.example`, password: 'guess' };
      wrong.push(await signIn(backend.db, nobody, requestFrom('192.0.2.2')));
    }
    const reached = wrong.filter((each) => !each.ok && each.failure.code === 'refused');
    expect(reached).toHaveLength(10);
    const late = await signIn(backend.db, who, requestFrom('192.0.2.2'));
    expect(late).toEqual({ ok: false, failure: { code: 'too-many' } });
    // Whoever has just made their account has proven enough by the link that it took.
    expect((await signInNewcomer(who, requestFrom('192.0.2.2'))).ok).toBe(true);
  });

  test('tries from many addresses at one person are limited, too', async () => {
    const who = { email: 'ada@studio.example', password: 'guess' };
    const answers = [];
    for (let n = 0; n < 50; n += 1) {
      answers.push(await signIn(backend.db, who, requestFrom(`203.0.113.${n}`)));
    }
    const reached = answers.filter((each) => !each.ok && each.failure.code === 'refused');
    expect(reached).toHaveLength(30);
  });

  test('an unknown address and a wrong password are answered alike', async () => {
    await makePerson(backend.db, owner, 'Known', 'member');
    const ask = (email: string, n: number) =>
      signIn(backend.db, { email, password: 'guess' }, requestFrom(`192.0.2.${n}`));
    expect(await ask('known@studio.example', 20)).toEqual(await ask('unknown@studio.example', 21));
  });
});

describe('somebody who is suspended', () => {
  let person: Person;
  let browser: Headers;

  beforeAll(async () => {
    person = await makePerson(backend.db, owner, 'Susan', 'member');
    browser = await cookieOf('susan@studio.example');
  });

  test('is refused at the next request, and what they have in the queue is canceled', async () => {
    const started = await startGenerations(backend.db, person, [order('never sent')]);
    const id = started.ok ? (started.value[0] ?? '') : '';
    expect(await signedInPerson(browser)).toMatchObject({ id: person.id });
    expect((await suspend(backend.db, owner, person.id)).ok).toBe(true);
    expect(await signedInPerson(browser)).toBeNull();
    const { rows } = await backend.db.execute<{ state: string }>(
      `select state from generations where id = '${id}'`,
    );
    expect(rows).toEqual([{ state: 'canceled' }]);
  });

  test('cannot sign in, until they are let back in', async () => {
    const who = { email: 'susan@studio.example', password };
    expect((await signIn(backend.db, who, requestFrom('192.0.2.30'))).ok).toBe(false);
    expect((await letBackIn(backend.db, owner, person.id)).ok).toBe(true);
    expect((await signIn(backend.db, who, requestFrom('192.0.2.31'))).ok).toBe(true);
  });
});

describe('who manages people', () => {
  test('cannot touch themselves, their equals or the owner, who do not exist to them', async () => {
    const one = await makePerson(backend.db, owner, 'Uno', 'admin');
    const two = await makePerson(backend.db, owner, 'Due', 'admin');
    for (const id of [one.id, two.id, owner.id, 'nobody']) {
      const nothing = { ok: false, failure: { code: 'not-found' } };
      expect(await suspend(backend.db, one, id)).toEqual(nothing);
      expect(await changeRole(backend.db, one, id, 'viewer')).toEqual(nothing);
      expect(await makeResetLink(backend.db, one, id)).toEqual(nothing);
      expect(await deletePerson(backend.db, one, id)).toEqual(nothing);
    }
  });

  test('gives nobody a role that is not below their own', async () => {
    const admin = await makePerson(backend.db, owner, 'Tre', 'admin');
    const member = await makePerson(backend.db, admin, 'Quattro', 'member');
    const nothing = { ok: false, failure: { code: 'not-found' } };
    expect(await changeRole(backend.db, admin, member.id, 'admin')).toEqual(nothing);
    expect(await comeIn('quattro@studio.example')).toMatchObject({ role: 'member' });
    expect((await changeRole(backend.db, admin, member.id, 'viewer')).ok).toBe(true);
    expect((await changeRole(backend.db, owner, member.id, 'admin')).ok).toBe(true);
    expect(await comeIn('quattro@studio.example')).toMatchObject({ role: 'admin' });
    expect((await deletePerson(backend.db, owner, member.id)).ok).toBe(true);
  });

  test('gives a budget that stops one person and nobody else', async () => {
    const person = await makePerson(backend.db, owner, 'Frugal', 'member');
    const budget = { dayImages: 1, monthImages: null };
    await changePersonBudget(backend.db, owner, person.id, { provider: 'demo', budget });
    expect((await startGenerations(backend.db, person, [order('within it')])).ok).toBe(true);
    const second = await startGenerations(backend.db, person, [order('beyond it')]);
    expect(second).toMatchObject({ ok: false, failure: { code: 'over-budget' } });
    expect(JSON.stringify(second)).toContain('Your budget for today is 1 image');
    expect((await startGenerations(backend.db, owner, [order('of another')])).ok).toBe(true);
  });
});

describe('one’s own account', () => {
  test('another password signs everybody else out who had the old one', async () => {
    const person = await makePerson(backend.db, owner, 'Petra', 'member');
    const other = await cookieOf('petra@studio.example');
    const change = { current: password, password: 'walnut harbour eleven skies' };
    expect(await changeOwnPassword(backend.db, person, { ...change, current: 'guess' })).toEqual({
      ok: false,
      failure: { code: 'wrong-password' },
    });
    expect((await changeOwnPassword(backend.db, person, change)).ok).toBe(true);
    expect(await signedInPerson(other)).toBeNull();
    expect((await getOwnAccount(backend.db, person)).sessions).toHaveLength(1);
  });

  test('an open browser guesses the password ten times, and a right one costs none', async () => {
    const person = await makePerson(backend.db, owner, 'Paula', 'member');
    const change = { current: password, password: 'walnut harbour eleven skies' };
    expect((await changeOwnPassword(backend.db, person, change)).ok).toBe(true);
    const answers = [];
    for (let n = 0; n < 8; n += 1) {
      answers.push(
        await changeOwnPassword(backend.db, person, { ...change, current: `guess ${n}` }),
      );
    }
    for (let n = 0; n < 4; n += 1) answers.push(await leave(backend.db, person, `guess ${n}`));
    const codes = answers.map((each) => each.ok || each.failure.code);
    expect(codes).toEqual([...Array(10).fill('wrong-password'), 'too-many', 'too-many']);
    expect(await leave(backend.db, person, change.password)).toMatchObject({
      failure: { code: 'too-many' },
    });
    expect((await getOwnAccount(backend.db, person)).sessions.length).toBeGreaterThan(0);
  });

  test('a link for a new password works once, and ends all sessions', async () => {
    const person = await makePerson(backend.db, owner, 'Rita', 'member');
    const browser = await cookieOf('rita@studio.example');
    const link = await makeResetLink(backend.db, owner, person.id);
    const token = tokenOf(link.ok ? link.value : '');
    const fresh = 'meadow copper nineteen owls';
    expect((await resetPassword(backend.db, { token, password: fresh })).ok).toBe(true);
    expect(await signedInPerson(browser)).toBeNull();
    expect((await resetPassword(backend.db, { token, password: fresh })).ok).toBe(false);
    const who = { email: 'rita@studio.example', password: fresh };
    expect((await signIn(backend.db, who, requestFrom('192.0.2.40'))).ok).toBe(true);
  });

  test('nobody signs out a device that is another’s', async () => {
    const one = await makePerson(backend.db, owner, 'Olga', 'member');
    const two = await makePerson(backend.db, owner, 'Nils', 'member');
    expect((await revokeOwnSession(backend.db, two, one.sessionId ?? '')).ok).toBe(false);
    expect((await revokeOwnSession(backend.db, one, one.sessionId ?? '')).ok).toBe(true);
  });
});

test('what was done can be read, and never changed', async () => {
  const lines = await listDeeds(backend.db, null, 500);
  const kinds = new Set(lines.map(({ kind }) => kind));
  for (const kind of [
    'studio-set-up',
    'invited',
    'joined',
    'suspended',
    'person-deleted',
  ] as const) {
    expect(kinds).toContain(kind);
  }
  expect(JSON.stringify(lines)).not.toContain(password);
  await expect(backend.db.delete(deeds)).rejects.toThrow();
});

const refusals = () => backend.db.$count(deeds, and(eq(deeds.kind, 'sign-in-refused')));
