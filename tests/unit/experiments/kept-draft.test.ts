import { expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { keptDraft, withMoreReferences } from '#lib/experiments/draft/kept-draft';
import { referenceRules } from '#lib/references/reference-rules';

const tile = (name: string, key: string | null = name.repeat(64)) => ({
  ...{ id: name, name, key, originalKey: key },
});
const draft = { ...emptyDraft, prompt: 'The cup of @image 2 in the light of @image 1' };

test('what has not reached the server is left in the composer, and mentions keep to the others', () => {
  const kept = keptDraft({ ...draft, references: [tile('a', null), tile('b')] });
  expect(kept.references.map(({ name }) => name)).toEqual(['b']);
  expect(kept.prompt).toBe('The cup of @image 1 in the light of @[a]');
});

test('references come behind those that are there, each once', () => {
  const before = { ...draft, references: [tile('a')] };
  const { references, prompt } = withMoreReferences(before, [tile('b'), tile('a'), tile('b')]);
  expect(references.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(prompt).toBe(draft.prompt);
});

test.each([
  [referenceRules.maxCount - 1, referenceRules.maxCount],
  [referenceRules.maxCount, referenceRules.maxCount],
])('to %i references one more makes %i', (count, after) => {
  const names = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count);
  const full = { ...emptyDraft, references: names.map((name) => tile(name)) };
  expect(withMoreReferences(full, [tile('z')]).references).toHaveLength(after);
});
