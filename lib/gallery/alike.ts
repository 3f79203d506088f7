import type { Viewer } from '#lib/accounts/viewer';
import {
  type AlikeSource,
  getAlikeSource,
  getWordStatistics,
  listPalettes,
  listRecentPalettes,
  listSharing,
  listStems,
  listTiles,
} from '#lib/gallery/alike-queries';
import { bestOfEachSet, nearestPalettes, rarestLexemes } from '#lib/gallery/alike-ranking';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { toGalleryImage } from '#lib/gallery/gallery-page';
import { type Likeness, mostAlike } from '#lib/gallery/likeness';
import { alikeColourTraits } from '#lib/generations/colour-cells';
import { leastShare } from '#lib/generations/picture-traits';
import { hasUnsegmented, unsegmentedLexemes } from '#lib/generations/unsegmented-text';
import { isId } from '#lib/id';
import { type Db, database } from '#lib/platform/database/database';

/** More colours than this tell a picture from others, not what it is like. */
const mainColours = 3;

/** So many of the newest with the same colours are enough to choose from. */
const plenty = 400;

/**
 * The pictures most like one, the likest first. Those of its own set are left out: they stand beside
 * it anyway. By prompt, of each other set there is one, since all of a set have the same prompt.
 *
 * @returns null for a picture that does not exist or is somebody else's
 */
export async function listAlike(
  viewer: Viewer,
  id: string,
  by: Likeness,
): Promise<GalleryImage[] | null> {
  if (!isId(id)) return null;
  const { db } = await database();
  const source = await getAlikeSource(db, viewer.id, id);
  if (!source) return null;
  const ids =
    by === 'colour'
      ? await listByColour(db, viewer.id, source)
      : await listByPrompt(db, viewer.id, source);
  if (ids.length === 0) return [];
  const tiles = new Map((await listTiles(db, viewer.id, ids)).map((row) => [row.id, row]));
  return ids.flatMap((each) => {
    const row = tiles.get(each);
    return row ? [toGalleryImage(row)] : [];
  });
}

async function listByColour(db: Db, ownerId: string, source: AlikeSource): Promise<string[]> {
  const palette = source.palette ?? [];
  const groups = palette
    .filter(({ share }) => share >= leastShare)
    .slice(0, mainColours)
    .map(({ hex }) => alikeColourTraits(hex));
  if (groups.length === 0) return [];
  const found = await listColoured(db, ownerId, source, groups);
  const isEnough = found.length >= mostAlike || groups.length === 1;
  // Pictures that have one of its colours, where few have them all.
  const candidates = isEnough ? found : await listColoured(db, ownerId, source, [groups.flat()]);
  return nearestPalettes(palette, candidates, mostAlike);
}

async function listColoured(db: Db, ownerId: string, source: AlikeSource, groups: string[][]) {
  const recent = await listRecentPalettes(db, ownerId, source, groups);
  return recent.length >= plenty ? recent : listPalettes(db, ownerId, source, groups);
}

async function listByPrompt(db: Db, ownerId: string, source: AlikeSource): Promise<string[]> {
  const lexemes = await lexemesToShare(db, source.prompt);
  const rarest = rarestLexemes(lexemes, await getWordStatistics(db, lexemes));
  if (rarest.length === 0) return [];
  return bestOfEachSet(await listSharing(db, ownerId, source, rarest), mostAlike);
}

/** The stems of a prompt, and pairs in place of words where these are written without blanks. */
async function lexemesToShare(db: Db, prompt: string): Promise<string[]> {
  const stems = (await listStems(db, prompt)).filter((stem) => !hasUnsegmented(stem));
  const pairs = unsegmentedLexemes(prompt);
  const whole = pairs.filter((pair) => [...pair].length > 1);
  return [...new Set([...stems, ...(whole.length > 0 ? whole : pairs)])];
}
