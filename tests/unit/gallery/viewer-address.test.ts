import { describe, expect, test } from 'vitest';
import {
  galleryWith,
  isWithinCollection,
  openerName,
  pageBehind,
  pictureOfPath,
  viewerAddress,
  withinCollection,
  wordsBehind,
} from '#lib/gallery/viewer-address';

const id = '01a209df-70aa-77e9-8559-c44654ae5f76';

describe('the page of a picture', () => {
  test('carries the search that it is looked at in', () => {
    expect(viewerAddress(id, '')).toBe(`/gallery/${id}`);
    expect(viewerAddress(id, 'q=boat&order=oldest')).toBe(`/gallery/${id}?q=boat&order=oldest`);
    expect(galleryWith('')).toBe('/gallery');
    expect(galleryWith('q=boat')).toBe('/gallery?q=boat');
  });

  test('carries the collection that it is looked at in, and leads back to it', () => {
    const collectionId = '01a209df-70aa-77e9-8559-c44654ae5f77';
    const params = withinCollection(collectionId);
    expect(viewerAddress(id, params)).toBe(`/gallery/${id}?collection=${collectionId}`);
    expect(pageBehind(params)).toBe(`/collections/${collectionId}`);
    expect(wordsBehind(params)).toBe('Back to the collection');
    expect(isWithinCollection(params)).toBe(true);
    expect(pageBehind('q=boat')).toBe('/gallery?q=boat');
    expect(wordsBehind('q=boat')).toBe('Back to the gallery');
    expect(isWithinCollection('q=in%3Aboats')).toBe(false);
  });

  test.each([
    [`/gallery/${id}`, id],
    [`/gallery/${id}/`, id],
    ['/gallery', null],
    ['/compare', null],
    ['/trash', null],
    [`/gallery/${id}/lineage`, null],
    [`/gallery/${id.slice(1)}`, null],
    [`/api/images/${id}`, null],
  ])('%s is that of %s', (path, picture) => {
    expect(pictureOfPath(path)).toBe(picture);
  });

  test.each([
    ['/', 'studio'],
    ['/gallery', 'gallery'],
    [`/experiments/${id}`, 'experiment'],
    [`/experiments/${id}/report`, 'report'],
    ['/library', 'library'],
    ['/library/prompts', 'library'],
    [`/library/prompts/${id}`, 'library'],
    [`/shares/${id}`, 'share'],
    ['/shares', null],
    ['/experiments', null],
    ['/settings', null],
    [`/collections/${id}`, 'collection'],
    ['/trash', 'trash'],
    ['/compare', 'comparison'],
    ['/collections', null],
    [`/gallery/${id}`, null],
  ])('%s is left for a picture as the %s', (path, name) => {
    expect(openerName(path)).toBe(name);
  });
});
