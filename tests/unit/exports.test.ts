import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const isSource = (name: string) => /\.(?:ts|tsx|mjs|js)$/.test(name);

function sourcesIn(folder: string, recursive = true): string[] {
  const names = readdirSync(folder, { recursive, encoding: 'utf8' });
  return names.filter(isSource).map((name) => join(folder, name));
}

/** What the rule is for; tests, routes and the files at the top only use it. */
const ruled = ['lib', 'components', 'scripts'].flatMap((folder) => sourcesIn(folder));
const users = [
  ...['app', 'tests'].flatMap((folder) => sourcesIn(folder)),
  ...sourcesIn('.', false),
];
const texts = new Map([...ruled, ...users].map((file) => [file, readFileSync(file, 'utf8')]));

/** In how many files each word stands. */
const files = new Map<string, number>();
for (const text of texts.values()) {
  for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g))) {
    files.set(word, (files.get(word) ?? 0) + 1);
  }
}

const exported = /^export (?:async )?(?:function\*?|const|class) ([A-Za-z_$][\w$]*)/gm;

function exportsOf(file: string): string[] {
  return [...(texts.get(file) ?? '').matchAll(exported)].flatMap(([, name = '']) => name);
}

test('what a file exports is used in another one', () => {
  const all = ruled.flatMap((file) => exportsOf(file).map((name) => ({ file, name })));
  expect(all.length).toBeGreaterThan(1000);
  const unused = all.filter(({ name }) => (files.get(name) ?? 0) < 2);
  expect(unused.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
