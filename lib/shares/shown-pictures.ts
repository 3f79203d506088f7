import { hiddenName } from '#lib/accounts/visitors/link-secrets';
import type { Recipe } from '#lib/compose/recipe';
import { alternativeText } from '#lib/generations/alternative-text';
import type { PictureRow } from '#lib/shares/picture-queries';
import type { ShareRules } from '#lib/shares/share-rules';

/** A picture as visitors may know it. What the rules hide is not in it at all. */
export interface ShownPicture {
  /** Stands for it in addresses; says nothing. */
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** Pixels of the original. */
  readonly width: number;
  readonly height: number;
  /** ThumbHash, base64. */
  readonly placeholder: string;
  readonly mediaType: string;
  /** Never empty. */
  readonly alt: string;
  readonly prompt: string | null;
  /** Without references where those are hidden. */
  readonly recipe: Recipe | null;
  /** Names of reference pictures, in the order they were sent. */
  readonly references: readonly string[];
  /** ISO 8601, UTC. */
  readonly madeAt: string | null;
}

/** What of some pictures may be seen under the rules of a share. */
export function showPictures(
  rows: readonly PictureRow[],
  rules: Pick<ShareRules, 'shows'>,
  secret: string,
): ShownPicture[] {
  return rows.map((row, at) => showPicture(row, { at, of: rows.length, rules, secret }));
}

interface Place {
  readonly at: number;
  readonly of: number;
  readonly rules: Pick<ShareRules, 'shows'>;
  readonly secret: string;
}

function showPicture(row: PictureRow, { at, of, rules, secret }: Place): ShownPicture {
  const { shows } = rules;
  const prompt = shows.prompts ? row.prompt || null : null;
  return {
    name: hiddenName(secret, 'image', row.id),
    number: at + 1,
    width: row.width,
    height: row.height,
    placeholder: row.placeholder,
    mediaType: row.mediaType,
    alt: altOf(row, prompt, `Image ${at + 1} of ${of}`),
    prompt,
    recipe: shownRecipe(row.recipe, rules),
    references: shows.references
      ? (row.recipe?.references ?? []).map((key) => hiddenName(secret, 'reference', key))
      : [],
    madeAt: shows.dates ? row.createdAt.toISOString() : null,
  };
}

/** The recipe that may be given away; null where none is. */
export function shownRecipe(
  recipe: Recipe | null,
  { shows }: Pick<ShareRules, 'shows'>,
): Recipe | null {
  if (!recipe || !shows.recipes) return null;
  return shows.references ? recipe : { ...recipe, references: [] };
}

/** What a person wrote stands for a picture everywhere; its prompt only where prompts are shown. */
function altOf({ alt }: PictureRow, prompt: string | null, place: string): string {
  return alt || (prompt && alternativeText(prompt)) || place;
}
