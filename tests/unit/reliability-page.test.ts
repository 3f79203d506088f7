import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/reliability.md', 'utf8');

test('every place in the code and every test that the page names is there', () => {
  const named = [...page.matchAll(/`((?:app|components|lib|tests)\/[^`]*)`/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(path ?? ''))).toEqual([]);
});

test('every rule names both', () => {
  const rules = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
  const halves = rules.filter((line) => {
    const [, , keptIn, shownBy] = line.split('|');
    return !keptIn?.includes('`lib/') || !/`(?:tests\/|npm run)/.test(shownBy ?? '');
  });
  expect(halves).toEqual([]);
});

test('the page says how often it was tried, and that nothing was billed twice or lost', () => {
  const counts = (name: string) => page.split('\n').find((line) => line.startsWith(`| ${name} `));
  expect(counts('kills')).toMatch(/\| \d{3,} /);
  for (const name of ['**billed twice**', '**lost**']) {
    expect(counts(name)?.match(/\d+/g)).toEqual(['0', '0']);
  }
});
