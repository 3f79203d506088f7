import { expect, test } from 'vitest';
import { otherVersionWords } from '#lib/upkeep/other-version';

const own = {
  version: '0.2.0 (aaaaaaaaaaaa)',
  migrations: [
    { when: 1000, tag: '0000_first' },
    { when: 2000, tag: '0001_second' },
  ],
};

test.each([
  [
    'its version, and this one',
    { version: '0.1.0 (bbbbbbbbbbbb)', migration: '1000' },
    'by version 0.1.0 (bbbbbbbbbbbb) of the studio, and this is 0.2.0 (aaaaaaaaaaaa).',
  ],
  [
    'its last migration, where it does not say its version',
    { migration: '1000' },
    'by an older version of the studio, the one whose last migration is 0000_first.',
  ],
  [
    'that nothing of it is known here',
    { migration: '3000' },
    'by another version of the studio that this one does not know.',
  ],
])('a backup of another version is refused with %s', (_what, manifest, words) => {
  const said = otherVersionWords(manifest, own);
  expect(said).toContain(`The backup was made ${words} Restore it with that one`);
});
