/**
 * A name, and what is tried after it: `Poster`, `Poster (2)`, `Poster (3)` and so on, without an end.
 *
 * @param mostCharacters how long a name may be, in UTF-16 units
 */
export function* namesLike(name: string, mostCharacters: number): Generator<string> {
  yield name;
  const [, base = name, digits] = /^(.+) \((\d{1,4})\)$/su.exec(name) ?? [];
  for (let number = Number(digits ?? 1) + 1; ; number += 1) {
    const ending = ` (${number})`;
    const room = mostCharacters - ending.length;
    yield `${base.slice(0, room).replace(halfCharacter, '').trimEnd()}${ending}`;
  }
}

/** A character that is cut in two could not be kept. */
const halfCharacter = /[\ud800-\udbff]$/;

/** The first of these names that is not taken. */
export function freeName(
  name: string,
  mostCharacters: number,
  isTaken: (name: string) => boolean,
): string {
  for (const tried of namesLike(name, mostCharacters)) if (!isTaken(tried)) return tried;
  return name;
}
