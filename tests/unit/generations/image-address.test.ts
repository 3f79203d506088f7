import { expect, test } from 'vitest';
import { imagePage, pictureOfPage } from '#lib/generations/image-address';
import { newId } from '#lib/id';

test('the page of a picture says which picture it is of, and no other page does', () => {
  const id = newId();
  expect(pictureOfPage(imagePage(id))).toBe(id);
  for (const path of ['/', '/gallery', '/trash', `/collections/${id}`]) {
    expect(pictureOfPage(path)).toBeNull();
  }
});
