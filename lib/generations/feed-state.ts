import type { FeedPage } from '#lib/generations/feed';
import { type Generation, type GenerationState, storedImages } from '#lib/generations/generation';

/** How far along each state is; the four ends are equally far. */
const progress: Readonly<Record<GenerationState, number>> = {
  queued: 0,
  dispatching: 1,
  received: 2,
  storing: 3,
  done: 4,
  failed: 4,
  canceled: 4,
  unknown: 4,
};

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

/** The feed with the page before it; what both hold is taken from whichever is further along. */
export function withOlderPage(feed: FeedPage, page: FeedPage): FeedPage {
  const byId = new Map(feed.generations.map((each) => [each.id, each]));
  for (const each of page.generations) {
    const known = byId.get(each.id);
    if (!known || !isStale(known, each)) byId.set(each.id, each);
  }
  return { ...feed, generations: [...byId.values()].sort(newestFirst), older: page.older };
}

/**
 * Whether an event tells of a moment before the one already shown. Three ways back are lawful: a
 * call that the provider did not take waits in the queue again, what is missing of a finished
 * generation is fetched once more, and so is what was lost as a whole.
 */
export function isStale(known: Generation, incoming: Generation): boolean {
  if (storedImages(incoming).length < storedImages(known).length) return true;
  if (progress[incoming.state] >= progress[known.state]) return false;
  if (incoming.state === 'queued') return known.state !== 'dispatching' || !incoming.waiting;
  if (incoming.state === 'storing' || incoming.state === 'received') {
    return !(isFinished(known) && known.images.some((image) => image.state === 'missing'));
  }
  return true;
}

function isFinished({ state }: Generation): boolean {
  return progress[state] === progress.done;
}

function newestFirst(one: Generation, other: Generation): number {
  const byTime = other.createdAt.localeCompare(one.createdAt);
  return byTime !== 0 ? byTime : other.id.localeCompare(one.id);
}
