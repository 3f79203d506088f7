// @ts-check

/** Picks of a visitor without loading the page anew; without this, each is a form that is sent. */
{
  const notice = document.getElementById('notice');
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form.pick'));

  /** @param {HTMLButtonElement} heart @param {boolean} isPicked */
  const set = (heart, isPicked) => {
    // What it is worth is what pressing it asks for.
    heart.value = isPicked ? 'no' : 'yes';
    heart.setAttribute('aria-pressed', String(isPicked));
  };

  /** @param {number | undefined} status */
  const words = (status) => {
    if (status === 429) return 'You were very quick. Wait ten minutes and pick again.';
    return 'The pick was not kept. Load the page again and try once more.';
  };

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} heart */
  const pick = async (form, heart) => {
    const isPicked = heart.value === 'yes';
    const body = new URLSearchParams({
      picture: String(new FormData(form).get('picture')),
      'is-picked': heart.value,
    });
    set(heart, isPicked);
    const request = { method: 'POST', body, headers: { accept: 'application/json' } };
    const answer = await fetch(form.action, request).catch(() => null);
    if (!answer?.ok) set(heart, !isPicked);
    if (notice) notice.textContent = answer?.ok ? '' : words(answer?.status);
  };

  for (const form of forms) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const heart = form.querySelector('button');
      if (heart) void pick(form, heart);
    });
  }
}
