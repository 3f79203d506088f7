import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import type { Person } from '#lib/accounts/viewer';
import { invite } from '#lib/people/invite';
import { invitedWords } from '#lib/people/mail-words';
import { deliver } from '#lib/platform/mail';
import { type Backend, startBackend } from '#tests/support/backend';
import { type MailServer, refusedDomain, startMailServer } from '#tests/support/mail-server';
import { onNetwork } from '#tests/support/people';

let backend: Backend;
let server: MailServer;
const ada: Person = {
  ...{ id: 'local', role: 'owner', name: 'Ada <Lovelace> & co', email: null, sessionId: null },
};
const from = 'Studio <studio@studio.example>';

beforeAll(async () => {
  server = await startMailServer();
  backend = await startBackend({
    settings: { ...onNetwork, SMTP_URL: server.url, MAIL_FROM: from },
  });
});

afterAll(async () => {
  await backend.stop();
  await server.stop();
});

async function invited(email: string | null) {
  const result = await invite(backend.db, ada, { role: 'member', email, days: 7 });
  if (!result.ok) throw new Error(`Refused: ${result.failure.code}.`);
  return result.value;
}

/** The parts of a mail by their type, as they were before they were sent. */
function partsOf(mail: string): Record<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? '';
  const parts = mail.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...body] = part.trim().split('\r\n\r\n');
      const type = /content-type: ([\w/]+)/i.exec(head)?.[1] ?? '';
      return [type, decoded(body.join('\r\n\r\n'), head)];
    }),
  );
}

function decoded(body: string, head: string): string {
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('an invitation for an e-mail address', () => {
  test('arrives with its link, in text and in HTML', async () => {
    const { link, mail } = await invited('grace@elsewhere.example');
    expect(mail).toBe('sent');
    const came = server.mails.at(-1) ?? '';
    expect(came).toContain('To: grace@elsewhere.example');
    expect(came).toContain(`From: ${from}`);
    const { 'text/plain': text, 'text/html': html } = partsOf(came);
    expect(text).toContain(`\r\n\r\n${link}\r\n\r\n`);
    expect(html).toContain(`<a href="${link}">${link}</a>`);
    // A name is never markup.
    expect(html).toContain('Ada &lt;Lovelace&gt; &amp; co invites you');
    expect(html).not.toContain('<Lovelace>');
  });

  test('without an address sends nothing, and is shown', async () => {
    const before = server.mails.length;
    const shown = await invited(null);
    expect(shown.mail).toBe('none');
    expect(invitedWords(shown, 7)).toContain('Pass this link on.');
    expect(server.mails).toHaveLength(before);
  });

  test('that the mail server does not take is shown to the inviter, who is told why', async () => {
    const shown = await invited(`nobody@${refusedDomain}`);
    expect(shown).toMatchObject({ mail: 'refused', link: expect.stringContaining('/join/') });
    expect(invitedWords(shown, 7)).toContain('did not take it for this address');
  });
});

describe('a mail server', () => {
  const mail = { to: 'grace@elsewhere.example', subject: 'A test', paragraphs: ['One.'] };

  test('that does not know the studio’s password takes nothing', async () => {
    const url = server.url.replace(/:[^:@/]+@/, ':wrong@');
    expect(await deliver(mail, { url, from })).toBe('not-let-in');
  });

  test('that is not there is said to be unreachable', async () => {
    const gone = await startMailServer();
    await gone.stop();
    expect(await deliver(mail, { url: gone.url, from })).toBe('unreachable');
  });
});

test('whoever has an account already is not invited', async () => {
  const email = 'known@elsewhere.example';
  await backend.db.insert(users).values({ id: 'known', name: 'Known', email });
  const again = await invite(backend.db, ada, { role: 'member', email, days: 7 });
  expect(again).toEqual({ ok: false, failure: { code: 'email-taken' } });
});
