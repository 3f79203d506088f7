// @ts-check

/** Ways to take a recipe along besides its file: the clipboard, and a visitor's own studio. */
{
  const studioKey = 'seedream-studio.address';

  /** @param {Element} near */
  const recipeNear = (near) => near.closest('.recipe')?.querySelector('pre')?.textContent ?? '';

  const knownStudio = () => {
    try {
      return localStorage.getItem(studioKey);
    } catch {
      // A browser that keeps nothing for this page asks each time.
      return null;
    }
  };

  /** @param {string} origin */
  const remember = (origin) => {
    try {
      localStorage.setItem(studioKey, origin);
    } catch {}
  };

  /** @param {string} studio @param {Element} near */
  const openIn = (studio, near) => {
    // Behind the hash, which no server and no log gets to see.
    const address = `${studio}/shares/recipe#${encodeURIComponent(recipeNear(near))}`;
    window.open(address, '_blank', 'noopener');
  };

  /** Asks where the visitor's studio is: once, and again when they say it is another. */
  const studioForm = () => {
    const form = document.createElement('form');
    const label = document.createElement('label');
    const field = document.createElement('input');
    const go = document.createElement('button');
    form.className = 'studio';
    label.textContent = 'Address of your studio';
    field.type = 'url';
    field.required = true;
    field.pattern = 'https?://.+';
    field.title = 'It begins with http:// or https://';
    field.value = knownStudio() ?? 'http://localhost:3000';
    go.textContent = 'Open';
    label.append(field);
    form.append(label, go);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!URL.canParse(field.value)) return;
      const { origin } = new URL(field.value);
      remember(origin);
      openIn(origin, form);
    });
    return form;
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
      const studio = knownStudio();
      if (studio) openIn(studio, open);
      const row = open.closest('.row');
      const asked = row?.nextElementSibling;
      if (asked) return asked.querySelector('input')?.focus();
      const form = studioForm();
      row?.after(form);
      if (!studio) form.querySelector('input')?.select();
    });
  }
}
