/** After a stream that the server has refused, in milliseconds; a broken one comes back by itself. */
const againMs = 5000;

/**
 * Hears when something about the viewer's shares is another, while the page is looked at. What
 * happened while nobody listened counts as news.
 *
 * @returns stops hearing
 */
export function followShareNews(onNews: () => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = new EventSource('/api/shares/events');
    source = opened;
    // Also at the first time: the page was read before anybody listened.
    opened.addEventListener('ready', () => onNews());
    opened.addEventListener('changed', () => onNews());
    opened.addEventListener('error', () => {
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs);
    });
  };
  const openOrClose = () => (document.hidden ? close() : open());

  openOrClose();
  document.addEventListener('visibilitychange', openOrClose);
  return () => {
    document.removeEventListener('visibilitychange', openOrClose);
    close();
  };
}
