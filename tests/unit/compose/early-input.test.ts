import { describe, expect, test } from 'vitest';
import { emptyDraft } from '#lib/compose/draft';
import { withEarlyInput } from '#lib/compose/early-input';

const untouched = { prompt: '', sizeWord: '1:1', isSet: false, watermark: true };
const stored = {
  ...emptyDraft,
  prompt: 'A lighthouse',
  size: { choice: 'token', token: '4K' } as const,
  isSet: true,
  watermark: false,
};

describe('what was done before the script came', () => {
  test('changes nothing when nothing was done', () => {
    expect(withEarlyInput(stored, untouched)).toEqual(stored);
    expect(withEarlyInput(emptyDraft, untouched)).toEqual(emptyDraft);
  });

  test('is kept', () => {
    const early = { prompt: 'A boat', sizeWord: 'custom', isSet: true, watermark: false };
    expect(withEarlyInput(emptyDraft, early)).toEqual({
      ...emptyDraft,
      prompt: 'A boat',
      size: { choice: 'custom' },
      isSet: true,
      watermark: false,
    });
  });

  test.each([
    ['A boat', 'A lighthouse\nA boat'],
    ['A lighthouse', 'A lighthouse'],
    ['A lighthouse at dawn', 'A lighthouse at dawn'],
  ])('typing "%s" loses neither it nor the stored prompt', (prompt, joined) => {
    expect(withEarlyInput(stored, { ...untouched, prompt }).prompt).toBe(joined);
  });

  test('choosing a size overrides the stored one alone', () => {
    const draft = withEarlyInput(stored, { ...untouched, sizeWord: '3:2' });
    expect(draft).toEqual({ ...stored, size: { choice: 'preset', ratio: '3:2' } });
  });
});
