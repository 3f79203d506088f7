import { describe, expect, test } from 'vitest';
import type { DownloadStatus } from '#lib/gallery/download-status';
import { missingNotice, problemWords, progressLabel } from '#lib/gallery/download-words';

const zip = { files: 312, of: 1000, missing: 0, address: '/api/images/zip/ticket' };

describe('the words of a download', () => {
  test('count its files', () => {
    expect(progressLabel(zip)).toBe('312 of 1,000');
  });

  test.each<[number, string | null]>([
    [0, null],
    [1, '1 image is not in the ZIP. Its manifest says which, and why.'],
    [1200, '1,200 images are not in the ZIP. Its manifest says which, and why.'],
  ])('say that %i are missing', (missing, words) => {
    expect(missingNotice(missing)).toBe(words);
  });

  test.each<DownloadStatus>([
    { at: 'preparing' },
    { at: 'handed' },
    { at: 'waiting', ...zip },
    { at: 'sending', ...zip },
    { at: 'sent', ...zip },
  ])('have no problem while it is $at', (status) => {
    expect(problemWords(status)).toBeNull();
  });

  test.each<[DownloadStatus, RegExp]>([
    [{ at: 'stopped', ...zip }, /^Stopped at 312 of 1,000\..*again/],
    [{ at: 'failed', ...zip }, /could not read.*312 of 1,000.*again/],
    [{ at: 'refused', code: 'invalid' }, /Load the page again/],
    [{ at: 'refused', code: 'over-limit' }, /at most 10,000 images/],
    [{ at: 'refused', code: 'not-found' }, /None of these images/],
    [{ at: 'refused', code: 'unreachable' }, /did not answer/],
    [{ at: 'refused', code: 'lost' }, /started again/],
  ])('say what happened and what to do: %j', (status, words) => {
    expect(problemWords(status)).toMatch(words);
  });
});
