/** A part of a text that is shown otherwise than the rest of it. */
export interface TextMark {
  /** Where it begins and ends, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly look: MarkLook;
}

/**
 * - `quote`: text to be rendered;
 * - `mention`, `variable`: what names something that is there;
 * - `gone`, `unknown`: what names something that is not there;
 * - `brace`: what belongs to a template and to none of its prompts.
 */
export type MarkLook = 'quote' | 'mention' | 'gone' | 'variable' | 'unknown' | 'brace';
