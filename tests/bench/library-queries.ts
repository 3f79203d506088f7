import type { Viewer } from '#lib/accounts/viewer';
import { listExperimentPage } from '#lib/experiments/experiment-pages';
import { listAlike } from '#lib/gallery/alike';
import {
  listAllCollections,
  listCollection,
  listCollectionTree,
  listOpenCollections,
  listSomeCollections,
} from '#lib/gallery/collection-page';
import { subtreeOf } from '#lib/gallery/collection-tree';
import { defaultGalleryState } from '#lib/gallery/gallery-address';
import { listGallery, listNeighbours } from '#lib/gallery/gallery-page';
import { getImageDetail } from '#lib/gallery/image-detail';
import { listImageIds } from '#lib/gallery/image-ids';
import { likenesses } from '#lib/gallery/likeness';
import { getLineage } from '#lib/gallery/lineage-page';
import { getOverview } from '#lib/gallery/overview';
import { getSearchBar } from '#lib/gallery/search-bar';
import { parseSearch } from '#lib/gallery/search-query';
import { listTrash } from '#lib/gallery/trash-page';
import { listUsedTags } from '#lib/gallery/used-tags';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import { promptPageSize } from '#lib/library/prompts/prompts-request';
import { database } from '#lib/platform/database/database';
import { listShares } from '#lib/shares/share-pages';
import { askDurations } from '#lib/upkeep/durations';
import { countTotals } from '#lib/upkeep/totals';

/** Searches as people make them: common and rare, words and filters, and those that find nothing. */
export const benchSearches = [
  'harbour',
  'boats',
  'watercolour harbour',
  'zeppelin',
  'palimpsest',
  '夜景',
  '海边灯塔',
  'lighthose',
  'harbor dawn neon',
  '"blue hour"',
  '-photograph',
  'rating:>=4',
  'rating:5 harbour',
  'rating:none',
  'is:favourite',
  'is:favourite -rating:5 candlelight',
  'is:set',
  'is:watermarked',
  'has:tag',
  'has:note',
  'ratio:wide',
  'ratio:16:1',
  'ratio:>10',
  'size:2048x2048',
  'size:2K',
  'tag:keeper',
  'tag:海报 rating:>=3',
  'in:"Harbour at night"',
  'in:Northbound rating:5',
  'color:#b3472a',
  'color:teal is:favourite',
  'color:white',
  'from:2026-01 to:2026-03',
  'on:2025-06-17',
  'to:2025-01 zeppelin',
  'nothingatall',
] as const;

/** What is looked for in the history of prompts: the first asks for all. */
export const benchPrompts = [
  '',
  'harbour',
  'watercolour harbour',
  '"blue hour"',
  'zeppelin',
  '夜景',
  '海边灯塔',
  '-photograph',
  'nothingatall',
] as const;

const clock = { timeZone: 'Europe/Berlin', now: Date.now() };

export interface Asked {
  readonly name: string;
  ask(): Promise<unknown>;
}

/** Searches that are gone on with: mistyped ones, and those where the best come first. */
const goneOnWith = [
  ['lighthose', 'newest'],
  ['lighthose', 'best'],
  ['harbor dawn neon', 'newest'],
  ['harbour', 'best'],
  ['watercolour harbour', 'best'],
  ['夜景', 'best'],
] as const;

/** What is asked for from a first page on: the second one, and what lies around its last picture. */
async function goingOn(viewer: Viewer) {
  const pages: Asked[] = [];
  const neighbours: Asked[] = [];
  for (const [typed, order] of goneOnWith) {
    const view = { ...defaultGalleryState, ...clock, query: parseSearch(typed).query, order };
    const { images, next } = await listGallery(viewer, { ...view, place: null });
    const name = `${typed}, ${order} first`;
    const id = images.at(-1)?.id;
    if (next !== null) {
      const place = { side: 'behind', at: next } as const;
      pages.push({ name, ask: () => listGallery(viewer, { ...view, place }) });
    }
    if (id) neighbours.push({ name, ask: () => listNeighbours(viewer, view, { id, each: 4 }) });
  }
  return { pages, neighbours };
}

/** What a scraper asks for. */
const metrics: readonly Asked[] = [
  { name: 'the totals', ask: async () => countTotals((await database()).db) },
  { name: 'the last hour', ask: async () => askDurations((await database()).db) },
];

/** Every page of collections, as their pages read them. */
async function collectionQuestions(viewer: Viewer): Promise<Asked[]> {
  const tree = await listCollectionTree(viewer);
  return [
    { name: 'all collections', ask: () => listAllCollections(viewer) },
    { name: 'where pictures are put into', ask: () => listOpenCollections(viewer) },
    ...tree.map(({ id, name }) => ({
      name: `the collection ${name}`,
      ask: () =>
        Promise.all([
          listCollectionTree(viewer),
          listSomeCollections(viewer, subtreeOf(tree, id)),
          listCollection(viewer, id, null),
        ]),
    })),
  ];
}

/** What is asked for around the pictures. */
function questionsBesides(viewer: Viewer): Asked[] {
  return [
    { name: 'the search bar', ask: () => getSearchBar(viewer) },
    { name: 'tags by use', ask: () => listUsedTags(viewer) },
    { name: 'the trash', ask: () => listTrash(viewer, null) },
    { name: 'the experiments', ask: () => listExperimentPage(viewer, null) },
    { name: 'the shares', ask: () => listShares(viewer, clock.now) },
  ];
}

/** Everything that a person can ask the gallery's database for, and whoever watches over it. */
export async function benchQuestions(
  viewer: Viewer,
  days: readonly string[],
  ids: readonly string[],
) {
  const view = { ...defaultGalleryState, ...clock, place: null };
  const page = (typed: string, order: 'newest' | 'best' = 'newest') => {
    const { query } = parseSearch(typed);
    return listGallery(viewer, { ...view, query, order });
  };
  const searches = benchSearches.map((typed) => ({ name: typed, ask: () => page(typed) }));
  const best = ['harbour', 'zeppelin', 'watercolour harbour', '夜景'];
  return {
    first: [{ name: 'the newest', ask: () => listGallery(viewer, view) }],
    jumps: days.map((at) => ({
      name: at,
      ask: () => listGallery(viewer, { ...view, place: { side: 'behind', at } }),
    })),
    searches: [
      ...searches,
      ...best.map((typed) => ({ name: `${typed}, best first`, ask: () => page(typed, 'best') })),
    ],
    ...(await goingOn(viewer)),
    counts: benchSearches.map((typed) => ({
      name: typed,
      ask: () => getOverview(viewer, { ...view, query: parseSearch(typed).query }),
    })),
    prompts: benchPrompts.map((typed) => ({
      name: typed === '' ? 'all prompts' : `prompts with ${typed}`,
      ask: () => listPromptHistory(viewer, { typed, before: null, limit: promptPageSize }),
    })),
    metrics,
    overview: [{ name: 'all days', ask: () => getOverview(viewer, view) }],
    details: ids.map((id) => ({
      name: id,
      ask: () =>
        Promise.all([getImageDetail(viewer, id), listNeighbours(viewer, view, { id, each: 4 })]),
    })),
    lineage: ids.map((id) => ({ name: id, ask: () => getLineage(viewer, id) })),
    alike: ids.flatMap((id) =>
      likenesses.map((by) => ({ name: `${id} by ${by}`, ask: () => listAlike(viewer, id, by) })),
    ),
    'select all': ['', ...benchSearches].map((typed) => ({
      name: typed === '' ? 'everything' : typed,
      ask: () => listImageIds(viewer, { ...clock, query: parseSearch(typed).query }),
    })),
    collections: await collectionQuestions(viewer),
    besides: questionsBesides(viewer),
  } satisfies Record<string, readonly Asked[]>;
}
