import { expect, test } from 'vitest';
import { createImageOverrides } from '#lib/gallery/image-overrides';
import { restoredSince } from '#lib/gallery/restored-images';

function begin() {
  const store = createImageOverrides();
  const put = (ids: readonly string[], isTrashed: boolean) => {
    const { begin: show, settle } = store.getState();
    settle(show(ids, { isTrashed }));
  };
  return { store, put, settled: () => store.getState().settled };
}

test('what came out of the trash since a moment is told apart from what did before', () => {
  const { put, settled } = begin();
  put(['a', 'b'], true);
  put(['a'], false);
  const before = settled();
  expect(restoredSince(before, before)).toEqual([]);
  put(['b', 'c'], false);
  put(['d'], true);
  expect(restoredSince(before, settled())).toEqual(['b', 'c']);
});

test('what the studio has not answered yet is not restored', () => {
  const { store, settled } = begin();
  const before = settled();
  store.getState().begin(['a'], { isTrashed: false });
  expect(restoredSince(before, settled())).toEqual([]);
});

test('what went there and came back again was restored', () => {
  const { put, settled } = begin();
  const before = settled();
  put(['a'], true);
  put(['a'], false);
  expect(restoredSince(before, settled())).toEqual(['a']);
});
