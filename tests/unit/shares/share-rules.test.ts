import { describe, expect, test } from 'vitest';
import {
  changedReportForm,
  draftProblem,
  newReportForm,
  newShareForm,
  readShareForm,
  type ShareForm,
} from '#lib/shares/share-form';
import { ShareLimits } from '#lib/shares/share-order';
import {
  newShareRules,
  picturesMax,
  ShareRules,
  unshownWords,
  visitsMax,
  websitePicturesMax,
} from '#lib/shares/share-rules';

const rules = newShareRules('Harbour');

describe('the rules of a share', () => {
  test('hide prompts, recipes, references, dates, cost and downloads at first', () => {
    expect(rules.shows).toEqual({
      prompts: false,
      recipes: false,
      references: false,
      dates: false,
      cost: false,
      downloads: 'none',
    });
    expect(rules.isIndexable).toBe(false);
  });

  test('of a share from before there were reports say nothing of cost', () => {
    const { cost: _, ...shows } = rules.shows;
    expect(ShareRules.parse({ ...rules, shows }).shows.cost).toBe(false);
  });

  test('show prompts where they show recipes, which hold them', () => {
    const parsed = ShareRules.parse({ ...rules, shows: { ...rules.shows, recipes: true } });
    expect(parsed.shows.prompts).toBe(true);
  });

  test.each([
    ['', false],
    ['  ', false],
    ['a', true],
    ['a'.repeat(120), true],
    ['a'.repeat(121), false],
  ])('take the title “%s”: %s', (title, isTaken) => {
    expect(ShareRules.safeParse({ ...rules, title }).success).toBe(isTaken);
  });

  test('keep a title on one line', () => {
    expect(ShareRules.parse({ ...rules, title: ' a\n\tb ' }).title).toBe('a b');
  });
});

describe('a share of more images than its page shows', () => {
  test.each([
    [picturesMax, null],
    [
      picturesMax + 1,
      'Visitors see the first 500 of 501 images. “Export as website” takes all of them.',
    ],
    [
      websitePicturesMax,
      'Visitors see the first 500 of 10,000 images. “Export as website” takes all of them.',
    ],
    [
      websitePicturesMax + 1,
      'Visitors see the first 500 of 10,001 images. “Export as website” takes the first 10,000 of them.',
    ],
  ])('says so: %i', (count, words) => {
    expect(unshownWords(count)).toBe(words);
  });
});

describe('the limits of a share', () => {
  test.each([
    [0, false],
    [1, true],
    [1.5, false],
    [visitsMax, true],
    [visitsMax + 1, false],
  ])('allow %d visits: %s', (mostVisits, isAllowed) => {
    expect(ShareLimits.safeParse({ expiresAt: null, mostVisits }).success).toBe(isAllowed);
  });
});

describe('the words of a report', () => {
  const asked = { title: 'Kites', introduction: 'Which style suits a kite?' };
  const neutral = { title: 'Report', introduction: '' };
  const form = newReportForm();
  const set = (before: ShareForm, part: Partial<ShareRules>) =>
    changedReportForm(before, { ...before, rules: { ...before.rules, ...part } }, asked);
  const show = (before: ShareForm, what: 'prompts' | 'recipes', isShown = true) =>
    set(before, { shows: { ...before.rules.shows, [what]: isShown } });

  test('say nothing of the experiment while prompts are hidden', () => {
    expect(form.rules).toMatchObject(neutral);
    expect(form.rules.shows.prompts).toBe(false);
    expect(set(form, { isIndexable: true }).rules).toMatchObject(neutral);
  });

  test.each(['prompts', 'recipes'] as const)('are its own as long as %s are shown', (what) => {
    const shown = show(form, what);
    expect(shown.rules).toMatchObject(asked);
    expect(show(shown, what, false).rules).toMatchObject(neutral);
  });

  test('stay as they were typed', () => {
    const typed = { title: 'For Anna', introduction: 'Choose one.' };
    const shown = show(set(form, typed), 'prompts');
    expect(shown.rules).toMatchObject(typed);
    expect(show(shown, 'prompts', false).rules).toMatchObject(typed);
    expect(show(set(form, { title: 'For Anna' }), 'prompts').rules).toMatchObject({
      ...{ title: 'For Anna', introduction: asked.introduction },
    });
  });
});

describe('what a person typed about a share', () => {
  const form = newShareForm('Harbour');

  test('ends with its last day', () => {
    const read = readShareForm({ ...form, lastDay: '2026-12-24' }, false);
    const end = new Date(2026, 11, 24, 23, 59, 59, 999).toISOString();
    expect(read).toMatchObject({ ok: true, value: { limits: { expiresAt: end } } });
  });

  test.each([
    ['a day that is none', { lastDay: '24.12.' }, 'Choose a day for the end.'],
    [
      'visits that are no number',
      { mostVisits: 'many' },
      'The number of visits is a whole number.',
    ],
    [
      'a short password',
      { hasPassword: true, password: '12345' },
      'A password has at least 6 characters.',
    ],
    ['no password', { hasPassword: true }, 'A password has at least 6 characters.'],
  ])('is refused in words for %s', (_what, part, words) => {
    const read = readShareForm({ ...form, ...part }, false);
    expect(read).toEqual({ ok: false, failure: words });
  });

  test('keeps a password that is not typed anew, and takes away one that is switched off', () => {
    const kept = readShareForm({ ...form, hasPassword: true }, true);
    expect(kept).toMatchObject({ value: { password: { keep: true } } });
    expect(readShareForm(form, true)).toMatchObject({ value: { password: null } });
  });

  test.each([
    [0, 'Choose at least one image.'],
    [1, null],
    [picturesMax, null],
    [picturesMax + 1, `A share shows at most ${picturesMax} images.`],
  ])('with %i images: %s', (count, words) => {
    const id = (at: number) => `01970000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    const ids = Array.from({ length: count }, (_, at) => id(at));
    expect(draftProblem({ source: { kind: 'images', ids }, rules: form.rules })).toBe(words);
  });

  test('is no draft without a title, whatever is typed about limits', () => {
    const problemOf = (rules: ShareForm['rules']) =>
      draftProblem({
        source: { kind: 'images', ids: ['01970000-0000-7000-8000-000000000000'] },
        rules,
      });
    expect(problemOf(form.rules)).toBeNull();
    expect(problemOf({ ...form.rules, title: ' ' })).toBe(
      'Give the share a title. Visitors see it above the pictures.',
    );
  });
});
