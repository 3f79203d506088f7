import { laterCursor } from '#lib/generations/cursor';
import type { FeedPage } from '#lib/generations/feed';
import { joined, newestFirst } from '#lib/generations/feed-state';
import { askStudio } from '#lib/references/ask-studio';

/**
 * Reads a page of the feed.
 *
 * @param before where the page begins, or null for the newest
 * @returns the feed with that page; null where the studio did not answer
 */
export async function readFeed(
  before: string | null,
): Promise<((feed: FeedPage) => FeedPage) | null> {
  const query = before === null ? '' : `?before=${before}`;
  const page = await askStudio<FeedPage>(`/api/generations${query}`);
  if (!page.ok) return null;
  const withPage = before === null ? withFreshPage : withOlderPage;
  return (feed) => withPage(feed, page.value);
}

/** The feed with the page before it. */
export function withOlderPage(feed: FeedPage, page: FeedPage): FeedPage {
  const generations = joined(feed.generations, page.generations);
  return { ...feed, generations, older: page.older };
}

/** The feed read anew from its beginning; what was told meanwhile and is newer stays. */
export function withFreshPage(feed: FeedPage, page: FeedPage): FeedPage {
  // Two that were asked for one after the other may come the other way round.
  if (laterCursor(feed.cursor, page.cursor) !== page.cursor) return feed;
  const oldest = page.generations.at(-1);
  const since = feed.generations.filter((each) => oldest && newestFirst(each, oldest) <= 0);
  return { ...page, generations: joined(page.generations, since) };
}
