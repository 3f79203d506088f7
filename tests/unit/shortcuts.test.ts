import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shortcutPlaces } from '#components/shell/shortcut-places';
import { keyNames } from '#lib/key-name';
import { groupsFor, shortcutGroups } from '#lib/shortcuts';

const told = new Set(
  shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys)),
);

/** Controls whose key is no plain text: [the file, what it says, the keys]. */
const reckoned = [
  ['rating', '{String(value)}', '1 2 3 4 5'],
  ['compare-marks', "{isTrashed ? undefined : 'Delete Backspace'}", 'Delete Backspace'],
  ['tool-button', '{shortcut}', ''],
] as const;

interface NamedKeys {
  readonly file: string;
  readonly keys: string;
}

/** What controls name as their keys, each as it stands in the source. */
function namedKeys(): NamedKeys[] {
  return globSync('{app,components}/**/*.tsx').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [
      ...text.matchAll(/\b(?:aria-key)?shortcuts?=(?:"([^"]+)"|(?<=keyshortcuts=)(\{[^}]+\}))/g),
    ].map(([, plain, expression = '']) => {
      const known = reckoned.find(([part, said]) => file.includes(part) && said === expression);
      return { file, keys: plain ?? known?.[2] ?? expression };
    });
  });
}

describe('the shortcuts', () => {
  test('are told of every control that names its keys', () => {
    const named = namedKeys();
    expect(named.length).toBeGreaterThan(15);
    const untold = named.flatMap(({ file, keys }) =>
      keys
        .split(' ')
        .filter((key) => key !== '' && !told.has(key.replace('Meta+', 'Control+')))
        .map((key) => `${file}: ${key}`),
    );
    expect(untold).toEqual([]);
  });

  test('differ in their words, place by place', () => {
    for (const { title, shortcuts } of shortcutGroups) {
      const words = shortcuts.map((shortcut) => shortcut.words);
      expect(new Set(words).size, title).toBe(words.length);
    }
  });

  test.each([
    ['/', 'studio'],
    ['/gallery', 'gallery'],
    ['/gallery/0197f2a0-0000-7000-8000-000000000001', 'picture'],
    ['/experiments/new', 'variables'],
    ['/experiments/0197f2a0-0000-7000-8000-000000000001', 'results'],
    ['/experiments/0197f2a0-0000-7000-8000-000000000001/judge', 'judging'],
    ['/shares', 'everywhere'],
  ])('of %s begin with those of %s', (path, place) => {
    const groups = groupsFor(shortcutPlaces(path));
    expect(groups[0]?.place).toBe(place);
    expect(new Set(groups)).toEqual(new Set(shortcutGroups));
  });

  test('of any page are followed by those that hold everywhere', () => {
    const places = groupsFor(['gallery']).map(({ place }) => place);
    expect(places.slice(0, 2)).toEqual(['gallery', 'everywhere']);
  });
});

describe('a key', () => {
  test.each([
    ['Control+K', false, ['Ctrl', 'K'], ['Control', 'K']],
    ['Control+K', true, ['⌘', 'K'], ['Command', 'K']],
    ['Shift+ArrowLeft', false, ['Shift', '←'], ['Shift', 'Left arrow']],
    ['Alt+ArrowUp', true, ['⌥', '↑'], ['Option', 'Up arrow']],
    ['Control+Shift+[', false, ['Ctrl', 'Shift', '['], ['Control', 'Shift', 'Left bracket']],
    ['+', false, ['+'], ['Plus']],
    ['?', false, ['?'], ['Question mark']],
  ])('%s on an Apple keyboard or not (%s) is shown as %j and said as %j', (...row) => {
    const [shortcut, isApple, shown, said] = row;
    const names = keyNames(shortcut, isApple);
    expect(names.map((name) => name.shown)).toEqual(shown);
    expect(names.map((name) => name.said)).toEqual(said);
  });
});
