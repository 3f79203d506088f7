import { promptMaxCharacters } from '#lib/compose/prompt';
import type { Recipe } from '#lib/compose/recipe';
import { nearestSize } from '#lib/compose/size';
import { type LeftOut, leftOutOf } from '#lib/gallery/embedded/left-out';
import type { PixelSize } from '#lib/platform/seedream/models';
import { storableText } from '#lib/platform/storable-text';

/** Programs whose pictures are read: the studio, AUTOMATIC1111's family with Forge, and three more. */
export type EmbeddedSource = 'studio' | 'a1111' | 'swarmui' | 'invokeai' | 'comfyui';

/** What a picture's file says of how it was made, as far as it means something here. */
export interface EmbeddedRecipe {
  readonly source: EmbeddedSource;
  /**
   * All of it from the studio, with references that another studio may not have; of other programs the
   * prompt, and the size where they say one.
   */
  readonly recipe: Pick<Recipe, 'prompt'> & Partial<Recipe>;
  /** The size that the file says, in pixels, where it is not lawful and the nearest took its place. */
  readonly askedSize: PixelSize | null;
  /** What the file says besides and cannot be carried over. */
  readonly leftOut: readonly LeftOut[];
}

/** What another program's text comes to, before it is fitted to the rules here. */
export interface ForeignText {
  readonly prompt: string;
  /** As they stand there: numbers, or texts of them. */
  readonly width: unknown;
  readonly height: unknown;
  readonly settings: Iterable<readonly [string, unknown]>;
}

/** Fits to the rules here what another program says, or null where it says no prompt. */
export function fromForeign(source: EmbeddedSource, text: ForeignText): EmbeddedRecipe | null {
  const { whole, hasTags } = withoutTags(storableText(text.prompt));
  const prompt = whole.slice(0, promptMaxCharacters).toWellFormed().trim();
  if (prompt === '') return null;
  const settings = hasTags ? [...text.settings, ['lora', true] as const] : text.settings;
  const leftOut = leftOutOf(settings);
  if (whole.length > promptMaxCharacters) leftOut.push('the rest of the prompt');
  const said = { width: side(text.width), height: side(text.height) };
  if (!said.width || !said.height) return { source, recipe: { prompt }, askedSize: null, leftOut };
  const asked = { width: said.width, height: said.height };
  const size = nearestSize(asked);
  const isAsked = size.width === asked.width && size.height === asked.height;
  return {
    source,
    recipe: { prompt, size: { method: 'pixels', ...size } },
    askedSize: isAsked ? null : asked,
    leftOut,
  };
}

/** `<lora:name:0.8>` and its like are settings that three of the programs write into the prompt. */
function withoutTags(prompt: string): { whole: string; hasTags: boolean } {
  const without = prompt.replace(/<(?:lora|lyco|hypernet):[^<>\n]{1,300}>/gi, '');
  const hasTags = without !== prompt;
  return { whole: (hasTags ? tidied(without) : prompt).trim(), hasTags };
}

/** Without the gaps that a tag leaves behind. */
function tidied(prompt: string): string {
  return prompt
    .replace(/ {2,}/g, ' ')
    .replace(/(?:, ?){2,}/g, ', ')
    .replace(/[, ]+$/, '');
}

function side(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}
