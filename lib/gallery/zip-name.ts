import { calendarDay } from '#lib/generations/calendar-day';

export interface NamedPicture {
  readonly id: string;
  readonly prompt: string;
  readonly createdAt: Date;
  /** Without a dot. */
  readonly extension: string;
}

/** Characters of the prompt; in UTF-8 and with all the rest less than the 255 bytes of a name. */
const maxCharacters = 48;

/**
 * What pictures are called beside each other in a folder: the day, the first words of the prompt in
 * whatever script, and the end of the identifier, so that they sort by time. No two are alike, where
 * capitals do not count either. Only letters, digits, hyphens and one dot, and a digit at the start:
 * no system reserves such a name. Source: Microsoft, Naming Files, Paths, and Namespaces.
 *
 * @param timeZone whose days these are
 */
export function zipNames(pictures: readonly NamedPicture[], timeZone: string): string[] {
  const taken = new Set<string>();
  return pictures.map(({ id, prompt, createdAt, extension }) => {
    const day = calendarDay(createdAt.getTime(), timeZone);
    const start = [day, firstWords(prompt)].filter((part) => part !== '').join('-');
    const short = `${start}-${id.slice(-8)}.${extension}`;
    const name = taken.has(short) ? `${start}-${id}.${extension}` : short;
    taken.add(name);
    return name;
  });
}

/** In small letters, composed and without forms that only look different; empty for no letters. */
function firstWords(prompt: string): string {
  const words = prompt
    .slice(0, 40 * maxCharacters)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+/, '');
  const characters = Array.from(words);
  const cut = characters.slice(0, maxCharacters).join('');
  const isWithinWord = characters.length > maxCharacters && characters[maxCharacters] !== '-';
  const lastEnd = isWithinWord ? cut.lastIndexOf('-') : -1;
  return (lastEnd > 0 ? cut.slice(0, lastEnd) : cut).replace(/-+$/, '');
}
