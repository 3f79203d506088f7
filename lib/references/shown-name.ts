/** Characters at the end of a name that are always seen: what tells two of a series apart. */
const tailLength = 9;

/**
 * A name in two parts, of which the first may be cut off: `panorama-of-the-old-har` and
 * `bour.jpg`. Names are cut in the middle, since both their ends tell them apart.
 */
export function splitName(name: string): { readonly head: string; readonly tail: string } {
  const characters = [...name];
  const at =
    characters.length > tailLength * 2 ? characters.length - tailLength : characters.length;
  return { head: characters.slice(0, at).join(''), tail: characters.slice(at).join('') };
}

/** Names in a sentence: `lamp.jpg`, `lamp.jpg and sofa.png`, `lamp.jpg and 3 more`. */
export function namesLabel(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length <= 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
