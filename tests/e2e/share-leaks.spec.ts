import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { newShareRules, shareDownloads } from '#lib/shares/share-rules';
import { hidden, partsOf, type SharingStudio, Visitor } from '#tests/support/sharing-studio';
import { test } from '#tests/support/sharing-test';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

/** What the framework's own pages could be asked for beside their HTML. */
const payloads: ReadonlyArray<[string, string, Record<string, string>]> = [
  ['payload', '', { rsc: '1' }],
  ['payload by query', '?_rsc=1abc2', { rsc: '1' }],
  ['prefetched payload', '', { rsc: '1', 'next-router-prefetch': '1' }],
  ['prefetched segment', '', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
  ['payload by name', '.rsc', {}],
  ['segment by name', '.segments/_tree.segment.rsc', {}],
  ['text', '.txt', {}],
];

/** Every byte that a visitor can get of a share, headers too. */
async function everythingOf(sharing: SharingStudio, address: string, visitor: Visitor) {
  const got = new Map<string, Buffer>();
  const note = async (what: string, path: string, headers = {}, method = 'GET') => {
    const response = await visitor.ask(method, path, headers);
    const head = JSON.stringify([...response.headers]);
    const body = Buffer.from(await response.arrayBuffer());
    got.set(what, Buffer.concat([Buffer.from(head), body]));
    return body;
  };
  const parts = await partsOf(sharing, address, visitor);
  for (const [what, path] of Object.entries(parts)) await note(what, path);
  const page = await note('page', address);
  for (const [, name] of page.toString().matchAll(/<li id="image-([\w-]{16})"/g)) {
    for (const form of ['small', 'large', 'original']) {
      await note(`${form} of ${name}`, `${address}/image/${name}/${form}`);
      await note(`${form} of ${name} to save`, `${address}/image/${name}/${form}?download`);
    }
    await note(`recipe of ${name}`, `${address}/recipe/${name}`);
  }
  for (const [what, rest, headers] of payloads) await note(what, address + rest, headers);
  await note('head', address, {}, 'HEAD');
  return got;
}

const leaking = (got: ReadonlyMap<string, Buffer>, secret: string) =>
  [...got].filter(([, bytes]) => bytes.includes(secret)).map(([what]) => what);

/** What stands beside the pixels of a picture; null for what is none. */
async function saidIn(bytes: Buffer) {
  const picture = await sharp(bytes)
    .metadata()
    .catch(() => null);
  if (!picture) return null;
  const { exif, xmp, iptc, tifftagPhotoshop, comments } = picture;
  return [exif, xmp, iptc, tifftagPhotoshop, comments].filter((said) => said !== undefined);
}

for (const downloads of shareDownloads) {
  test(`a share that hides everything gives nothing away, with downloads: ${downloads}`, async ({
    sharing,
  }) => {
    const { referenceKey, ownerId, imageIds, output } = sharing;
    const logged = output().length;
    const rules = newShareRules('A canary cage');
    const { id, address } = await sharing.share({
      rules: { ...rules, shows: { ...rules.shows, downloads } },
    });
    const visitor = new Visitor(sharing.url, 'Somebody');
    const got = await everythingOf(sharing, address, visitor);
    expect(got.get('page')?.includes('A canary cage')).toBe(true);
    await sharing.act('moveShare', { id, to: 'revoked' });
    await expect(async () => expect(output().slice(logged)).toContain('share-revoked')).toPass();
    got.set('log', Buffer.from(output().slice(logged)));
    const { password: _, ...words } = hidden;
    const secrets = [...Object.values(words), referenceKey, ownerId, ...imageIds];
    for (const secret of secrets) expect(leaking(got, secret), secret).toEqual([]);
  });
}

test('an address below a share that is not there shows strangers no page of the studio', async ({
  sharing,
}) => {
  const { address } = await sharing.share();
  const visitor = new Visitor(sharing.url, 'Somebody');
  const nothing = await (await visitor.ask('GET', `/s/${'A'.repeat(22)}`)).text();
  for (const rest of ['/nowhere', '/image', '/image/a/b/c', '/recipe', '/embed/more', '/gallery']) {
    const answer = await visitor.ask('GET', address + rest);
    expect([answer.status, await answer.text()], rest).toEqual([404, nothing]);
    const policy = answer.headers.get('content-security-policy');
    expect(policy, rest).toContain("default-src 'none'");
    expect(answer.headers.get('x-frame-options'), rest).toBe('DENY');
  }
});

test('no picture, card or file of an exported website says a word', async ({ sharing }) => {
  const rules = newShareRules('A canary cage');
  const { address } = await sharing.share({
    rules: { ...rules, shows: { ...rules.shows, downloads: 'original' } },
  });
  const visitor = new Visitor(sharing.url, 'Somebody');
  const folder = await makeTempFolder('leaks');
  const parts = await partsOf(sharing, address, visitor);
  const bytesOf = async (path: string) =>
    Buffer.from(await (await visitor.ask('GET', path)).arrayBuffer());
  const { card, small, large, original } = parts;
  for (const path of [card, small, large, original, parts['saved picture']]) {
    expect(await saidIn(await bytesOf(path)), path).toEqual([]);
  }
  const zip = join(folder, 'site.zip');
  await writeFile(zip, await bytesOf(parts.export));
  unzipInto(zip, join(folder, 'site'));
  const entries = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const got = new Map<string, Buffer>();
  for (const file of files) got.set(file.name, await readFile(join(file.parentPath, file.name)));
  expect([...got.keys()].filter((name) => /original/.test(name))).toHaveLength(2);
  for (const [name, bytes] of got) expect((await saidIn(bytes)) ?? [], name).toEqual([]);
  const secrets = [...Object.values(hidden), sharing.referenceKey, sharing.ownerId];
  for (const secret of [...secrets, ...sharing.imageIds]) {
    expect(leaking(got, secret), secret).toEqual([]);
  }
  await rm(folder, { recursive: true, force: true });
});

test('a password is in no answer and in no log, right or wrong', async ({ sharing }) => {
  const { output } = sharing;
  const logged = output().length;
  const rules = newShareRules('A canary cage');
  const { id, address } = await sharing.share({
    rules: { ...rules, isNamed: false },
    password: hidden.password,
  });
  expect(address).not.toContain('canary');
  const visitor = new Visitor(sharing.url, 'Somebody');
  const got = await everythingOf(sharing, address, visitor);
  for (const password of [`${hidden.password} mistyped`, hidden.password]) {
    const answer = await visitor.ask(
      'POST',
      address,
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({ password }).toString(),
    );
    const head = JSON.stringify([...answer.headers]);
    got.set(`answer to ${answer.status}`, Buffer.from(head + (await answer.text())));
  }
  expect(leaking(got, 'A canary cage')).toEqual([]);
  await sharing.act('moveShare', { id, to: 'revoked' });
  await expect(async () => expect(output().slice(logged)).toContain('share-revoked')).toPass();
  got.set('log', Buffer.from(output().slice(logged)));
  expect(leaking(got, hidden.password)).toEqual([]);
});
