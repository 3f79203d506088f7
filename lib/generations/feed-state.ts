import type { FeedPage } from '#lib/generations/feed';
import type { Generation } from '#lib/generations/generation';

/**
 * The feed with what an event says of one generation; the same feed where that is not news.
 *
 * @param most how many it may have; the oldest go back to the pages that are not loaded
 */
export function withGeneration(feed: FeedPage, incoming: Generation, most: number): FeedPage {
  const known = feed.generations.find(({ id }) => id === incoming.id);
  const oldest = feed.generations.at(-1);
  // It belongs to a page that is not loaded yet and will come with it, in its place.
  const isBeyond = feed.older && oldest && newestFirst(oldest, incoming) < 0;
  if (known ? isStale(known, incoming) : isBeyond) return feed;
  const all = joined(feed.generations, [incoming]);
  const last = all[most - 1];
  const older = last && all.length > most ? last.id : feed.older;
  return { ...feed, generations: all.slice(0, most), older };
}

/** Some generations and others, the newest first; of one that is among both, whichever tells more. */
export function joined(some: readonly Generation[], others: readonly Generation[]): Generation[] {
  const byId = new Map(some.map((each) => [each.id, each]));
  for (const each of others) {
    const known = byId.get(each.id);
    if (!known || !isStale(known, each)) byId.set(each.id, each);
  }
  return [...byId.values()].sort(newestFirst);
}

/** Whether an event tells of nothing newer than what is already shown. */
export function isStale(known: Generation, incoming: Generation): boolean {
  return incoming.revision <= known.revision;
}

/** In the order of the feed. */
export function newestFirst(one: Generation, other: Generation): number {
  const byTime = other.createdAt.localeCompare(one.createdAt);
  return byTime !== 0 ? byTime : other.id.localeCompare(one.id);
}
