import { seedream40 } from '#lib/platform/seedream/models';

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );

/**
 * How many pictures the prompt asks for, or null when it names no number. In set mode the model
 * decides from the prompt, so "a set of 4 posters" is the way to ask for four. A number in quotes
 * is text to be rendered and does not count, nor does one that is part of a ratio, a year or a
 * reference's name ("image 2").
 */
export function imagesAskedFor(prompt: string): number | null {
  const spoken = prompt.replace(/"[^"]*"|“[^”]*”/g, ' ');
  const number = `(\\d{1,2}|${numberWords.slice(1).join('|')})`;
  const named = new RegExp(`(?<![\\w.:/]|image )${number}(?![\\w:/%°]|\\.\\d|,\\d)`, 'giu');
  const wanted = new RegExp(`\\b(?:set|series|sequence|group) of ${number}\\b`, 'iu').exec(spoken);
  const candidates = wanted ? [wanted] : [...spoken.matchAll(named)];
  for (const match of candidates) {
    const count = readNumber(match[1] ?? '');
    if (count >= 2 && count <= seedream40.set.maxImages) return count;
  }
  return null;
}

function readNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : numberWords.indexOf(text.toLowerCase());
}
