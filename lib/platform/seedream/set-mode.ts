import { seedream40 } from '#lib/platform/seedream/models';
import { quotedText } from '#lib/platform/seedream/quoted-text';

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );

const hanDigits = '〇一二三四五六七八九十';

const number = String.raw`(\d{1,2}|${numberWords.slice(1).join('|')})`;
const named = new RegExp(`(?<![\\w.:/]|image )${number}(?![\\w:/%°]|\\.\\d|,\\d)`, 'giu');
const wanted = new RegExp(`\\b(?:set|series|sequence|group) of ${number}\\b`, 'iu');

/** Pictures counted in Chinese, such as "四张" or "6 幅", and not "第四张", which is one of them. */
const counted =
  /(?<![\d第一二三四五六七八九十])(\d{1,2}|十[一二三四五]?|[二两三四五六七八九])\s?[张幅格款]/u;

/**
 * How many pictures the prompt asks for, or null when it names no number. In set mode the model
 * decides from the prompt, so "a set of 4 posters" is the way to ask for four. A number in quotes
 * is text to be rendered and does not count, nor does one that is part of a ratio, a year or a
 * reference's name ("image 2").
 */
export function imagesAskedFor(prompt: string): number | null {
  const spoken = prompt.replace(quotedText, ' ');
  const asked = wanted.exec(spoken) ?? counted.exec(spoken);
  const candidates = asked ? [asked] : [...spoken.matchAll(named)];
  for (const match of candidates) {
    const count = readNumber(match[1] ?? '');
    if (count >= 2 && count <= seedream40.set.maxImages) return count;
  }
  return null;
}

function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === '两') return 2;
  // The last of them stands behind ten where there are two: "十四".
  const han = hanDigits.indexOf(text.at(-1) ?? '');
  return han < 0 ? numberWords.indexOf(text.toLowerCase()) : han + 10 * (text.length - 1);
}
