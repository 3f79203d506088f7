import { isId } from '#lib/id';
import { storableText } from '#lib/platform/storable-text';

/** What of the history is asked for. */
export interface PromptsRequest {
  /** Words that the prompt has to have, as they are typed. */
  readonly typed: string;
  /** The page behind the prompt that was last asked for with this generation; null for the first. */
  readonly before: string | null;
  readonly limit: number;
}

export const promptPageSize = 30;
const mostPrompts = 100;
/** More of it would narrow nothing any more. */
export const typedMaxCharacters = 300;

/** What is typed in a search, as an address has it: cut where it is too long. */
export function readTyped(text: string | null | undefined): string {
  return storableText(text ?? '')
    .slice(0, typedMaxCharacters)
    .toWellFormed()
    .trim();
}

/** @returns null where the parameters make no sense */
export function readPromptsRequest(params: URLSearchParams): PromptsRequest | null {
  const before = params.get('before');
  const limit = Number(params.get('limit') ?? promptPageSize);
  if (before !== null && !isId(before)) return null;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPrompts) return null;
  return { typed: readTyped(params.get('q')), before, limit };
}
