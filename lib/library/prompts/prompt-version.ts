import * as z from 'zod/mini';
import { Recipe } from '#lib/compose/recipe';
import type { PromptPart } from '#lib/gallery/prompt-difference';
import { LibraryName } from '#lib/library/library-name';
import type { PromptPicture, VersionPlace } from '#lib/library/prompts/sent-prompt';

/** What an owner can keep: more would have to be managed rather than used. */
export const keptPromptsMax = 500;
export const versionsMax = 100;
/** Of the pictures of a version, so many are shown beside it. */
export const picturesOfVersion = 8;

/** A wording: what a recipe takes as its prompt. */
export const Wording = Recipe.shape.prompt;

/** A wording to be kept, as another version of a kept prompt or as the first one of a new one. */
export const NewVersion = z.object({
  of: z.union([z.object({ id: z.uuid() }), z.object({ name: LibraryName })]),
  name: LibraryName,
  prompt: Wording,
});
export type NewVersion = z.infer<typeof NewVersion>;

export const PromptRename = z.object({ id: z.uuid(), name: LibraryName });
export type PromptRename = z.infer<typeof PromptRename>;

/** A version that was deleted, whole: handed back, it is there again. */
export const DeletedVersion = z.object({
  keptPromptId: z.uuid(),
  keptPromptName: LibraryName,
  number: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  name: LibraryName,
  prompt: Wording,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
});
export type DeletedVersion = z.infer<typeof DeletedVersion>;

/** Where a version is kept, and what it is called there. */
export interface PlacedVersion extends VersionPlace {
  readonly name: string;
}

/** A kept prompt that a wording can be added to. */
export interface KeptPromptChoice {
  readonly id: string;
  readonly name: string;
  readonly lastNumber: number;
}

/** A kept prompt in the list, with its newest version. */
export interface KeptPromptSummary {
  readonly id: string;
  readonly name: string;
  readonly versions: number;
  readonly newest: {
    readonly number: number;
    readonly name: string;
    readonly prompt: string;
    /** ISO 8601, UTC. */
    readonly createdAt: string;
  };
  readonly pictures: readonly PromptPicture[];
}

export interface PromptVersion {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly prompt: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** To the version before; null for the first one, and where too much is different. */
  readonly difference: readonly PromptPart[] | null;
  /** The newest that were made with these words, and how many there are in all. */
  readonly pictures: readonly PromptPicture[];
  readonly pictureCount: number;
}

/** A kept prompt with its versions, the newest first. */
export interface KeptPrompt {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly PromptVersion[];
}

/** How a version is spoken of: by its number, and by its name where somebody gave it one. */
export function versionLabel({ number, name }: Pick<PromptVersion, 'number' | 'name'>): string {
  return name === plainName(number) ? name : `Version ${number}, ${name}`;
}

/** What a version is called that nobody gave a name. */
export function plainName(number: number): string {
  return `Version ${number}`;
}

export type VersionFailure =
  /** It was deleted elsewhere. */
  | { readonly code: 'not-found' }
  /** The same words are a version already. */
  | { readonly code: 'known'; readonly number: number; readonly name: string }
  | { readonly code: 'over-limit'; readonly of: 'prompts' | 'versions' };

/** What went wrong, and what to do. @param failure undefined where no answer came */
export function versionFailureWords(failure: VersionFailure | undefined): string {
  switch (failure?.code) {
    case 'not-found':
      return 'This prompt is not kept any more: it was deleted elsewhere. Load the page again.';
    case 'known':
      return `These words are kept already: ${versionLabel(failure)}.`;
    case 'over-limit':
      return failure.of === 'prompts'
        ? `${keptPromptsMax} prompts are kept, and no more fit. Delete one first.`
        : `It has ${versionsMax} versions, and no more fit. Delete one first, or keep a new prompt.`;
    case undefined:
      return 'The studio did not answer. Try again.';
  }
}
