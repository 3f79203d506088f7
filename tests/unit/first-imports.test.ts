import { describe, expect, test } from 'vitest';
import { appPages, waysTo } from '#tests/support/first-imports';

const studio = 'app/(studio)/page.tsx';
const pages = appPages();
/** The gallery, and the pages beside it that show its pictures. */
const ofPictures = pages.filter((page) => /\/(?:gallery|collections|compare|trash)\//.test(page));
const gallery = ofPictures.filter((page) => page.endsWith('/gallery/(rows)/page.tsx'));

describe('what a page brings at first', () => {
  test('is found down to its packages', () => {
    expect(gallery).toHaveLength(1);
    expect(waysTo(gallery[0] ?? '', /^@tanstack\/react-virtual$/)).toEqual([
      expect.stringMatching(/gallery-screen\.tsx → .*use-row-window\.ts → @tanstack/),
    ]);
  });

  // See docs/decisions/0013: rules are functions, and need no schemas.
  test.each([studio, ...ofPictures])('%s: no schema library', (page) => {
    expect(waysTo(page, /^zod\b/)).toEqual([]);
  });

  test.each([
    ['the drop zone, which is for files that are dragged', /^react-dropzone$/],
    ['the list of tags, which is for pictures that are chosen', /^@base-ui\/react\/autocomplete$/],
  ])('is not, in the gallery, %s', (_, wanted) => {
    expect(waysTo(gallery[0] ?? '', wanted)).toEqual([]);
  });
});
