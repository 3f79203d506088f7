// @ts-check

/** Ways to take a recipe along besides its file: the clipboard, and a visitor's own studio. */
{
  const studioKey = 'seedream-studio.address';

  /** @param {Element} near */
  const recipeNear = (near) => near.closest('.recipe')?.querySelector('pre')?.textContent ?? '';

  /** @returns where the visitor's studio is, or null where that is not said */
  const askForStudio = () => {
    const known = localStorage.getItem(studioKey);
    if (known) return known;
    const typed = prompt('Where is your studio? You are asked once.', 'http://localhost:3000');
    if (!typed || !URL.canParse(typed) || !/^https?:/.test(typed)) return null;
    const { origin } = new URL(typed);
    localStorage.setItem(studioKey, origin);
    return origin;
  };

  const copies = /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll('[data-copy-recipe]')
  );
  for (const copy of copies) {
    copy.hidden = !navigator.clipboard;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(recipeNear(copy));
      copy.textContent = 'Copied';
    });
  }

  const opens = /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll('[data-open-recipe]')
  );
  for (const open of opens) {
    open.hidden = false;
    open.addEventListener('click', () => {
      const studio = askForStudio();
      if (!studio) return;
      // Behind the hash, which no server and no log gets to see.
      const address = `${studio}/shares/recipe#${encodeURIComponent(recipeNear(open))}`;
      window.open(address, '_blank', 'noopener');
    });
  }
}
