import { countLabel } from '#lib/generations/count';
import { type GenerationState, isUnderWay } from '#lib/generations/generation';

/** A picture that a prompt has made, as small as it stands beside it. */
export interface PromptPicture {
  readonly id: string;
  readonly placeholder: string;
  /** What a person wrote about it, or null. */
  readonly alt: string | null;
}

/** Where a wording is kept. */
export interface VersionPlace {
  readonly keptPromptId: string;
  /** The name of the prompt that it is a version of. */
  readonly keptPromptName: string;
  readonly number: number;
}

/** A prompt as it was sent, once however often. */
export interface SentPrompt {
  /** SHA-256 of the prompt, in hexadecimal digits. */
  readonly key: string;
  readonly prompt: string;
  /** How often. */
  readonly sent: number;
  /** The newest generation that was asked for with it; prompts are listed by it. */
  readonly lastId: string;
  /** ISO 8601, UTC. */
  readonly lastSentAt: string;
  readonly lastState: GenerationState;
  /** The newest first. */
  readonly pictures: readonly PromptPicture[];
  readonly places: readonly VersionPlace[];
}

/** A page of the history, the newest first. */
export interface PromptPage {
  readonly prompts: readonly SentPrompt[];
  /** Where an older page begins; null where there is none. */
  readonly older: string | null;
}

export const picturesBeside = 4;

/** How often a prompt was sent, in words. */
export function sentWords(sent: number): string {
  return sent === 1 ? 'Sent once' : `Sent ${countLabel(sent, 'time')}`;
}

/**
 * Why no picture stands beside a prompt.
 *
 * @param state how it ended the last time; null where that is not known
 */
export function noPictureWords(state: GenerationState | null): string {
  if (state === 'done') return 'Its pictures are not here any more.';
  if (state !== null && isUnderWay({ state })) return 'Its pictures are on their way.';
  // Earlier ones may have been deleted: all that is sure is that none is here.
  return 'No picture with these words is here.';
}

/** How it ended the last time, where that is worth a word. */
export function endWords(state: GenerationState): string | null {
  switch (state) {
    case 'failed':
      return 'Failed last time';
    case 'canceled':
      return 'Canceled last time';
    case 'unknown':
      return 'Outcome unknown';
    case 'done':
      return null;
    default:
      return 'Under way';
  }
}
