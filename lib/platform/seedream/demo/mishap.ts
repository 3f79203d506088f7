/**
 * The words in brackets that make the demo misbehave. README.md beside this file says what each
 * does; this list is the one that counts.
 */
export const mishaps = [
  'slow',
  'refuse',
  'fewer',
  '429',
  '429 forever',
  '500',
  '500 billed',
  '502',
  '503',
  '504',
  'hang',
  'reset',
  'reset billed',
  'drip',
  'no images',
  'truncated',
  'html',
  'endless answer',
  'too many',
  'wrong key',
  'no balance',
  'dead link',
  'one dead link',
  'broken image',
  'html image',
  'gif image',
  'bomb image',
  'huge image',
  'slow link',
  'private redirect',
] as const;

export type Mishap = (typeof mishaps)[number];

/** Which mishaps a prompt asks for, in any case and with any spaces. */
export function mishapsIn(prompt: string): ReadonlySet<Mishap> {
  const found = new Set<Mishap>();
  for (const [, inside = ''] of prompt.matchAll(/\[([^[\]]*)\]/g)) {
    const words = inside.trim().toLowerCase().replace(/\s+/g, ' ');
    const mishap = mishaps.find((known) => known === words);
    if (mishap) found.add(mishap);
  }
  return found;
}
