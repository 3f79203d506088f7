import type { FeedPage } from '#lib/generations/feed';
import type { Generation } from '#lib/generations/generation';

/** The feed with what an event says of one generation; the same feed where that is not news. */
export function withGeneration(feed: FeedPage, incoming: Generation): FeedPage {
  const known = feed.generations.find((each) => each.id === incoming.id);
  if (known) {
    if (isStale(known, incoming)) return feed;
    const generations = feed.generations.map((each) => (each === known ? incoming : each));
    return { ...feed, generations };
  }
  // It belongs to a page that is not loaded yet and will come with it, in its place.
  const oldest = feed.generations.at(-1);
  if (feed.older !== null && oldest && newestFirst(oldest, incoming) < 0) return feed;
  return { ...feed, generations: [...feed.generations, incoming].sort(newestFirst) };
}

/** The feed with the page before it; what both hold is taken from whichever is newer. */
export function withOlderPage(feed: FeedPage, page: FeedPage): FeedPage {
  const byId = new Map(feed.generations.map((each) => [each.id, each]));
  for (const each of page.generations) {
    const known = byId.get(each.id);
    if (!known || !isStale(known, each)) byId.set(each.id, each);
  }
  return { ...feed, generations: [...byId.values()].sort(newestFirst), older: page.older };
}

/** Whether an event tells of nothing newer than what is already shown. */
export function isStale(known: Generation, incoming: Generation): boolean {
  return incoming.revision <= known.revision;
}

function newestFirst(one: Generation, other: Generation): number {
  const byTime = other.createdAt.localeCompare(one.createdAt);
  return byTime !== 0 ? byTime : other.id.localeCompare(one.id);
}
