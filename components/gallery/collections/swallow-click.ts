/** How long after a drag a browser may still report the press that ended it. */
const afterMs = 100;

/**
 * The press that ends a drag is no press on the link that was dragged. It is taken away before
 * anybody hears of it: whoever stops it on its way leaves the browser to follow the link.
 */
export function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), afterMs);
}
