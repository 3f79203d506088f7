import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { composerDraft } from '#lib/compose/composer-draft';
import { createDraftStore } from '#lib/compose/draft-store';
import { putAside } from '#lib/compose/put-aside';
import { unsentHere } from '#lib/compose/unsent-prompts';

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Writes in the composer of this browser, on a page that has been left since. */
function write(prompt: string): void {
  const before = createDraftStore();
  before.getState().writePrompt(prompt);
}

test('what is in the composer is known away from it', () => {
  write('Half a thought');
  expect(composerDraft().prompt).toBe('Half a thought');
});

test('what gives way to other words is put aside', () => {
  putAside('Half a thought', 'A harbour');
  expect(unsentHere.list()).toEqual(['Half a thought']);
});

test.each([
  ['A harbour ', 'A harbour'],
  ['like @image 1', 'like image 1'],
  ['like image 1', ' like @image 1'],
  [' ', 'A harbour'],
])('%j is not, where %j takes its place', (written, next) => {
  putAside(written, next);
  expect(unsentHere.list()).toEqual([]);
});
