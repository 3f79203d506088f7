import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { studioVersion } from '#lib/platform/studio-version';
import { Manifest } from '#lib/upkeep/archive';

test('the version of the studio begins with its number, and is one that a backup may name', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(studioVersion().split(' ')[0]).toBe(version);
  const manifest = { format: 1, madeAt: '', migration: '', tables: [] };
  expect(Manifest.parse({ ...manifest, version: studioVersion() }).version).toBe(studioVersion());
});

test('a backup may not name a version by any other text', () => {
  const manifest = { format: 1, madeAt: '', migration: '', tables: [], version: '1\u001b[2J' };
  expect(Manifest.safeParse(manifest).success).toBe(false);
});
