/**
 * Goes back to the page that a comparison was opened from, so that it is found as it was left.
 *
 * @param page where the pictures were chosen, as an address
 * @returns whether it went: not where something else came before
 */
export function leaveCompare(page: string): boolean {
  // Not every browser has it yet: there a link leads to the same page.
  if (!('navigation' in window)) return false;
  const at = window.navigation.currentEntry?.index ?? 0;
  const before = window.navigation.entries()[at - 1]?.url;
  if (!before || new URL(before).pathname !== new URL(page, window.location.href).pathname)
    return false;
  history.back();
  return true;
}
