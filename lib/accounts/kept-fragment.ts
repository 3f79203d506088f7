const name = 'studio-fragment';

/**
 * Keeps what stands behind the hash of the address while this tab is at a single sign-on elsewhere: no
 * server gets to see it, so none can hand it back. A browser that keeps nothing loses it.
 */
export function keepFragment(): void {
  try {
    if (location.hash === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, location.hash);
  } catch {}
}

/** Puts a fragment that was kept behind the address again, once. */
export function restoreFragment(): void {
  try {
    const kept = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    if (kept !== null && location.hash === '') location.replace(kept);
  } catch {}
}
