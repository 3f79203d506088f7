/** Where what opens over the page belongs: whoever goes through it by its landmarks finds it there. */
export function mainElement(): HTMLElement | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector('main') ?? undefined;
}
