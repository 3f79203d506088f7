import type { PromptProblem } from '#lib/compose/lint/prompt-problem';
import type { Offer } from '#lib/compose/offer';
import type { TextMark } from '#lib/compose/text-mark';

/**
 * What an editor knows of the texts that are written in it. Pure functions of the text; when what
 * else they depend on changes, it is another object.
 */
export interface EditorLanguage {
  /** Null while the text cannot be read: then the marks stay where they are. */
  marksOf(text: string): readonly TextMark[] | null;
  /** What can be put in the place of what is typed before the caret; null when that is nothing. */
  offerAt(text: string, caret: number): Offer | null;
  problemsOf(text: string): readonly PromptProblem[];
}
