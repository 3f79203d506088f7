import type { KeyboardEvent } from 'react';
import { focusPrompt } from '#components/compose/focus-prompt';

/**
 * The keys of the feed pattern: Page Up and Page Down go from article to article, Control with Home
 * leaves the feed for what stands before it, with End for what comes after.
 */
export function walkFeed(event: KeyboardEvent<HTMLElement>): void {
  const feed = event.currentTarget;
  const article = (event.target as HTMLElement).closest<HTMLElement>('article');
  if (!article) return;
  const go = nextStop(event, article, feed);
  if (!go) return;
  event.preventDefault();
  go();
}

function nextStop(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  article: HTMLElement,
  feed: HTMLElement,
): (() => void) | null {
  if (key === 'PageDown') return focusing(article.nextElementSibling);
  if (key === 'PageUp') return focusing(article.previousElementSibling);
  if (key === 'Home' && (ctrlKey || metaKey)) return focusPrompt;
  if (key === 'End' && (ctrlKey || metaKey)) {
    return focusing(feed.nextElementSibling?.querySelector('button') ?? feed.lastElementChild);
  }
  return null;
}

function focusing(element: Element | null): (() => void) | null {
  if (!(element instanceof HTMLElement)) return null;
  return () => {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start' });
  };
}
