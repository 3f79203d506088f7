// @ts-check

/**
 * A viewer over the page of a share. The page is whole without it: each picture is a link. No module,
 * since none can be loaded by a page that is opened from a disk; the block keeps its names to itself.
 */
{
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[data-view]')]);
  const viewer = document.createElement('dialog');
  const stage = document.createElement('div');
  const image = document.createElement('img');
  const count = document.createElement('output');
  let at = 0;

  /** @param {boolean} isZoomed */
  const zoom = (isZoomed) => {
    viewer.toggleAttribute('data-zoomed', isZoomed);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = stage;
    stage.scrollTo((scrollWidth - clientWidth) / 2, (scrollHeight - clientHeight) / 2);
  };
  const toggleZoom = () => zoom(!viewer.hasAttribute('data-zoomed'));

  /** Width over height, as the page has it for its rows or its grid. */
  const ratioOf = (/** @type {HTMLAnchorElement} */ link) =>
    link.style.getPropertyValue('--ratio') ||
    link.closest('li')?.style.getPropertyValue('--ratio') ||
    '1';

  /** First the small picture, which is there already; the large one as soon as it can be shown. */
  const showPicture = (/** @type {HTMLAnchorElement} */ link) => {
    const small = link.querySelector('img');
    image.src = small?.currentSrc || link.href;
    image.alt = small?.alt ?? '';
    image.style.setProperty('--ratio', ratioOf(link));
    const large = new Image();
    large.src = link.href;
    const swap = () => {
      if (links[at] === link) image.src = link.href;
    };
    large.decode().then(swap, () => {});
  };

  /** @param {number} next */
  const show = (next) => {
    const link = links[next];
    if (!link) return;
    at = next;
    zoom(false);
    showPicture(link);
    count.textContent = `${next + 1} of ${links.length}`;
    const following = links[next + 1];
    if (following) new Image().src = following.href;
  };

  /** @param {string} key @returns whether it means something here */
  const act = (key) => {
    if (key === 'ArrowRight') show(at + 1);
    else if (key === 'ArrowLeft') show(at - 1);
    else if (key === 'Home') show(0);
    else if (key === 'End') show(links.length - 1);
    else if (key === ' ') viewer.close();
    else if (key === 'z') toggleZoom();
    else return false;
    return true;
  };

  /** @param {string} words @param {() => void} press */
  const button = (words, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.addEventListener('click', press);
    return made;
  };

  const leastSwipe = 50;
  const listenToSwipes = () => {
    let startX = 0;
    let startY = 0;
    const start = (/** @type {TouchEvent} */ { touches: [touch] }) => {
      startX = touch?.clientX ?? 0;
      startY = touch?.clientY ?? 0;
    };
    stage.addEventListener('touchstart', start, { passive: true });
    stage.addEventListener('touchend', ({ changedTouches: [touch], touches }) => {
      if (!touch || touches.length > 0 || viewer.hasAttribute('data-zoomed')) return;
      const x = touch.clientX - startX;
      if (Math.abs(x) < leastSwipe || Math.abs(touch.clientY - startY) > Math.abs(x)) return;
      show(x < 0 ? at + 1 : at - 1);
    });
  };

  const build = () => {
    viewer.className = 'viewer';
    viewer.setAttribute('aria-label', 'Image viewer');
    stage.className = 'stage';
    stage.append(image);
    const menu = document.createElement('div');
    menu.className = 'menu';
    menu.append(
      button('Previous', () => show(at - 1)),
      button('Next', () => show(at + 1)),
      button('Zoom', toggleZoom),
      count,
      button('Close', () => viewer.close()),
    );
    viewer.append(menu, stage);
    image.addEventListener('click', toggleZoom);
    viewer.addEventListener('close', () => links[at]?.focus());
    viewer.addEventListener('keydown', (event) => {
      const isOnButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (event.ctrlKey || event.metaKey || event.altKey || isOnButton) return;
      if (act(event.key)) event.preventDefault();
    });
    listenToSwipes();
    document.body.append(viewer);
  };

  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!viewer.isConnected) build();
      show(index);
      viewer.showModal();
    });
  }
}
