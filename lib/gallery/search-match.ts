/** How a typed text is found in another: lower is better. */
export interface Match {
  /** 0 at its beginning, 1 at the beginning of a word, 2 as letters in this order. */
  readonly rank: 0 | 1 | 2;
  /** Between those of rank 2: over how many characters the letters are spread. 0 otherwise. */
  readonly spread: number;
}

/** Fewer typed letters occur in this order in nearly everything. */
const fewestFuzzy = 2;

const ascii = /^[ -~]*$/;

/** Null where the typed text is not found. Case and accents do not count; nothing typed is found. */
export function matchText(typed: string, text: string): Match | null {
  const wanted = folded(typed);
  const within = folded(text);
  if (within.startsWith(wanted)) return { rank: 0, spread: 0 };
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(within.charAt(at - 1))) return { rank: 1, spread: 0 };
  }
  const spread = wanted.length < fewestFuzzy ? null : spreadOf(wanted, within);
  return spread === null ? null : { rank: 2, spread };
}

function spreadOf(wanted: string, within: string): number | null {
  let first = -1;
  let last = -1;
  for (const letter of wanted) {
    last = within.indexOf(letter, last + 1);
    if (last === -1) return null;
    if (first === -1) first = last;
  }
  return last - first + 1;
}

function folded(text: string): string {
  // There may be thousands of names at every key, and most have nothing to be taken apart.
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
