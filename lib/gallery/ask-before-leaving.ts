/**
 * Lets the browser ask, in its own words, before the page is left: what it is doing would end half
 * done.
 *
 * @param page whoever hears that it is about to be left
 * @returns lets the page go again
 */
export function askBeforeLeaving(page: EventTarget = window): () => void {
  // One of its own for each that asks: the page is free when the last of them has let go.
  const ask = (event: Event) => event.preventDefault();
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
