import { collectionPage } from '#lib/gallery/collection-address';
import { compareAddress } from '#lib/gallery/compare';
import { pictureOfPath } from '#lib/gallery/viewer-address';
import type { ShortcutPlace } from '#lib/shortcuts';

/** Whose keys mean something on a page, those that are used most first. */
export function shortcutPlaces(path: string): ShortcutPlace[] {
  if (path === '/') return ['studio', 'references', 'drawing'];
  if (pictureOfPath(path) !== null || compareAddress([]).startsWith(`${path}?`)) return ['picture'];
  if (path.startsWith(collectionPage(''))) return ['collection'];
  if (path === '/gallery') return ['gallery'];
  if (path === '/experiments/new') return ['variables'];
  if (/^\/experiments\/[^/]+\/judge$/.test(path)) return ['judging'];
  if (/^\/experiments\/[^/]+$/.test(path)) return ['results'];
  return [];
}
