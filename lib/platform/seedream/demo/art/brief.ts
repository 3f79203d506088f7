import { hueDistance, mix, type Oklch, oklch, tune } from '#lib/platform/seedream/demo/art/colour';
import { type Palette, palettes } from '#lib/platform/seedream/demo/art/palettes';
import { pick, type Random } from '#lib/platform/seedream/demo/art/random';
import { type Sky, skies } from '#lib/platform/seedream/demo/art/skies';
import {
  moods,
  namedColours,
  type SceneName,
  sceneWords,
  tagsOfWord,
} from '#lib/platform/seedream/demo/art/words';

/** What a prompt asks of the painter. */
export interface Brief {
  /** Null where no word names one. */
  readonly scene: SceneName | null;
  /** The tags of palettes and skies that its words stand for. */
  readonly tags: ReadonlySet<string>;
  /** The prompt in lower case, without the words in brackets that make the demo misbehave. */
  readonly text: string;
}

export function readBrief(prompt: string): Brief {
  const text = prompt.toLowerCase().replace(/\[[^\]]*\]/g, ' ');
  const words = text.replace(/still life/g, 'still-life').match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  const all = words.flatMap((word) => [word, singularOf(word)]);
  const tags = new Set(all.flatMap((word) => [word, tagsOfWord[word] ?? word]));
  if (/black[- ]and[- ]white|black & white/.test(text)) tags.add('monochrome');
  return { scene: sceneOf(all), tags, text };
}

/** As far as the word lists need it: "arches" to "arch", "mountains" to "mountain". */
function singularOf(word: string): string {
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The scene with the most words in the prompt; where two have as many, the one named first. */
function sceneOf(words: readonly string[]): SceneName | null {
  let best: SceneName | null = null;
  let [most, first] = [0, Infinity];
  for (const name of Object.keys(sceneWords) as SceneName[]) {
    const known = new Set(sceneWords[name].split(' '));
    const found = new Set(words.filter((word) => known.has(word)));
    const place = words.findIndex((word) => found.has(word));
    if (found.size > most || (found.size === most && place >= 0 && place < first)) {
      [best, most, first] = [name, found.size, place];
    }
  }
  return best;
}

/** The palette that most of the brief's words call for, shifted by its mood. */
export function choosePalette(brief: Brief, theme: Random): Palette {
  const chosen = pick(theme, mostTagged(palettes, brief));
  return shiftPalette(addNamedColours(chosen, brief), brief);
}

/** The light that most of the brief's words call for, shifted by its mood. */
export function chooseSky(brief: Brief, theme: Random, scene: SceneName): Sky {
  const isAboutTime = skies.some((sky) =>
    sky.tags.some((tag) => timeTags.has(tag) && brief.tags.has(tag)),
  );
  // Windows and stars want the dark, unless the words say otherwise.
  const among =
    scene === 'city' && !isAboutTime ? skies.filter((sky) => sky.zenith.l < 0.3) : skies;
  const sky = pick(theme, mostTagged(among, brief));
  const named = namedIn(brief).find(([name]) => !sky.tags.includes(name));
  return named ? tintSky(shiftSky(sky, brief), named[1], 0.4) : shiftSky(sky, brief);
}

const timeTags = new Set(
  'dawn morning day noon evening sunset dusk twilight night storm rain fog winter snow autumn summer'.split(
    ' ',
  ),
);

/** Leans a sky towards a colour and keeps its light and shade. */
export function tintSky(sky: Sky, colour: Oklch, amount: number): Sky {
  const lean = (from: Oklch, share: number) => {
    const mixed = mix(from, { ...colour, l: from.l }, amount * share);
    return { ...mixed, l: from.l };
  };
  return {
    ...sky,
    zenith: lean(sky.zenith, 1),
    upper: lean(sky.upper, 1),
    low: lean(sky.low, 0.8),
    horizon: lean(sky.horizon, 0.5),
    glow: lean(sky.glow, 0.4),
    lit: lean(sky.lit, 0.8),
    shade: lean(sky.shade, 1),
  };
}

/** The items that most words call for. The first tag, which is the main one, counts twice. */
function mostTagged<Item extends { readonly name: string; readonly tags: readonly string[] }>(
  items: readonly Item[],
  { tags, text }: Brief,
): Item[] {
  const score = (item: Item) =>
    item.tags.reduce((sum, tag, i) => sum + (tags.has(tag) ? (i === 0 ? 2 : 1) : 0), 0) +
    (text.includes(item.name) ? 5 : 0);
  const best = Math.max(...items.map(score));
  return items.filter((item) => score(item) === best);
}

function namedIn({ tags }: Brief): Array<[name: string, colour: Oklch]> {
  return Object.entries(namedColours)
    .filter(([name]) => tags.has(name))
    .map(([name, [l, c, h]]) => [name, oklch(l, c, h)]);
}

/** A colour the prompt names is in the palette, whichever palette it is: the first one leads. */
function addNamedColours(palette: Palette, brief: Brief): Palette {
  const inks = [...palette.inks];
  let slot = 0;
  for (const [, colour] of namedIn(brief).slice(0, 3)) {
    const isThere = inks
      .slice(0, 3)
      .some((ink) => hueDistance(ink.h, colour.h) < 28 && ink.c > colour.c * 0.6);
    if (!isThere) inks[slot] = colour;
    slot = slot === 0 ? inks.length - 1 : 2;
  }
  return { ...palette, inks };
}

function shiftPalette(palette: Palette, { tags, text }: Brief): Palette {
  const [lightness, chroma] = moodOf(tags, text);
  const shift = (colour: Oklch) => tune(colour, lightness, chroma);
  return {
    ...palette,
    ground: tune(palette.ground, Math.min(0, lightness), chroma),
    dark: tune(palette.dark, 0, chroma),
    light: tune(palette.light, 0, chroma),
    inks: palette.inks.map(shift),
  };
}

function shiftSky(sky: Sky, { tags, text }: Brief): Sky {
  const [lightness, chroma] = moodOf(tags, text);
  const shift = (colour: Oklch) => tune(colour, lightness * 0.5, chroma);
  return {
    ...sky,
    zenith: shift(sky.zenith),
    upper: shift(sky.upper),
    low: shift(sky.low),
    horizon: shift(sky.horizon),
    glow: shift(sky.glow),
    sun: tune(sky.sun, 0, chroma),
    lit: shift(sky.lit),
    shade: tune(sky.shade, 0, chroma),
  };
}

function moodOf(
  tags: ReadonlySet<string>,
  text: string,
): readonly [lightness: number, chroma: number] {
  let [lightness, chroma] = [0, 1];
  for (const [word, [more, times]] of Object.entries(moods)) {
    if (!tags.has(word) && !(word.includes(' ') && text.includes(word))) continue;
    lightness += more;
    chroma = times < 1 ? Math.min(chroma, times) : chroma * times;
  }
  return [Math.max(-0.08, Math.min(0.1, lightness)), Math.min(1.35, chroma)];
}
