import { nameMaxCharacters } from '#lib/library/library-name';

/** A name, and what is tried after it: `Poster`, `Poster (2)`, `Poster (3)` and so on, without an end. */
export function* namesLike(name: string): Generator<string> {
  yield name;
  const [, base = name, digits] = /^(.+) \((\d{1,4})\)$/su.exec(name) ?? [];
  for (let number = Number(digits ?? 1) + 1; ; number += 1) {
    const ending = ` (${number})`;
    const room = nameMaxCharacters - ending.length;
    // A character that is cut in two could not be kept.
    yield `${base.slice(0, room).toWellFormed().trimEnd()}${ending}`;
  }
}

/** The first of these names that is not taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (const tried of namesLike(name)) if (!isTaken(tried)) return tried;
  return name;
}
