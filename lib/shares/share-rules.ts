import * as z from 'zod/mini';
import { storableLine, storableText } from '#lib/platform/storable-text';

export const titleMaxCharacters = 120;
export const introductionMaxCharacters = 4000;
export const passwordMinCharacters = 6;
export const passwordMaxCharacters = 200;
export const visitsMax = 100_000;
/** How many pictures the page of a share shows; of a larger collection the first so many. */
export const picturesMax = 500;
/** How many the page of a shared report shows, small as they are there. */
const reportPicturesMax = 1000;
/** How many are in the website that an owner takes away, and in a share that stays as it was. */
export const websitePicturesMax = 10_000;

/** How many pictures a page shows. @param isReport whether it is that of an experiment */
export function pagePicturesMax(isReport: boolean): number {
  return isReport ? reportPicturesMax : picturesMax;
}

/**
 * What of a share is not seen, in words, or null where all of it is.
 *
 * @param images how many there are to be shown
 */
export function unshownWords(images: number): string | null {
  if (images <= picturesMax) return null;
  const number = (count: number) => count.toLocaleString('en');
  const rest = images <= websitePicturesMax ? 'all' : `the first ${number(websitePicturesMax)}`;
  return `Visitors see the first ${number(picturesMax)} of ${number(images)} images. “Export as website” takes ${rest} of them.`;
}

/** How the pictures lie on the page. */
const shareLayouts = ['justified', 'grid', 'story', 'single'] as const;

/** How the pictures follow each other: as they were chosen or lie in the collection, or by their age. */
const shareOrders = ['given', 'oldest', 'newest'] as const;
export type PictureOrder = (typeof shareOrders)[number];

const shareThemes = ['system', 'light', 'dark'] as const;

/** What can be saved: nothing, a picture for the web (1280 pixels), or the original as well. */
export const shareDownloads = ['none', 'web', 'original'] as const;

/**
 * What visitors of a share see and may do. A recipe says the prompt and a prompt is a part of the
 * recipe, so where recipes are shown prompts are too.
 */
export const ShareRules = z.strictObject({
  title: z
    .string()
    .check(
      z.overwrite(storableLine),
      z.trim(),
      z.minLength(1, 'Give the share a title. Visitors see it above the pictures.'),
      z.maxLength(titleMaxCharacters, `A title has at most ${titleMaxCharacters} characters.`),
    ),
  /** Markdown, without HTML and pictures. */
  introduction: z
    .string()
    .check(
      z.overwrite(storableText),
      z.trim(),
      z.maxLength(
        introductionMaxCharacters,
        `An introduction has at most ${introductionMaxCharacters} characters.`,
      ),
    ),
  layout: z.enum(shareLayouts),
  order: z.enum(shareOrders),
  theme: z.enum(shareThemes),
  shows: z
    .strictObject({
      prompts: z.boolean(),
      recipes: z.boolean(),
      references: z.boolean(),
      dates: z.boolean(),
      /** Of a report: what it has cost and how long it took. Shares from before there were any say nothing of it. */
      cost: z._default(z.boolean(), false),
      downloads: z.enum(shareDownloads),
    })
    .check(z.overwrite((shows) => ({ ...shows, prompts: shows.prompts || shows.recipes }))),
  allows: z.strictObject({ picks: z.boolean(), comments: z.boolean() }),
  /** Whether search engines may list the page. */
  isIndexable: z.boolean(),
  /** Whether the address begins with the title, for people who read addresses. */
  isNamed: z.boolean(),
});
export type ShareRules = z.infer<typeof ShareRules>;

/** What a share begins with: it shows the pictures, hears answers and gives nothing else away. */
export function newShareRules(title: string): ShareRules {
  return {
    title,
    introduction: '',
    layout: 'justified',
    order: 'given',
    theme: 'system',
    shows: {
      prompts: false,
      recipes: false,
      references: false,
      dates: false,
      cost: false,
      downloads: 'none',
    },
    allows: { picks: true, comments: true },
    isIndexable: false,
    isNamed: true,
  };
}

/**
 * The rules of a report that its owner takes away as a file: all that was written is in it. What
 * others are to see of it, a share of it says.
 */
export function openReportRules(name: string, introduction: string): ShareRules {
  const rules = newShareRules(name);
  return {
    ...rules,
    introduction,
    shows: { ...rules.shows, prompts: true, recipes: true, dates: true, cost: true },
  };
}
