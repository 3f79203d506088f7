/**
 * Goes one step back where that is the gallery, so that it is found as it was left, scrolled and
 * all. Elsewhere a new visit is the way.
 *
 * @returns whether it went
 */
export function leaveForGallery(): boolean {
  // Not every browser has it yet; then the gallery begins at its top.
  const history = 'navigation' in window ? window.navigation : null;
  const index = history?.currentEntry?.index ?? 0;
  const previous = history?.entries()[index - 1]?.url;
  if (!previous || new URL(previous).pathname !== '/gallery') return false;
  window.history.back();
  return true;
}
