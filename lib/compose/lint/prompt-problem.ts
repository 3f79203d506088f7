import type { PromptEdit } from '#lib/compose/mention-query';

/** Something that keeps a prompt from doing what its writer means, and what to do about it. */
export interface PromptProblem {
  readonly rule: PromptRule;
  /** Where in the prompt, in UTF-16 code units; null for what is missing, which is nowhere. */
  readonly place: ProblemPlace | null;
  /** What happened and what to do, in plain words. */
  readonly message: string;
  readonly fix: ProblemFix | null;
}

export type PromptRule =
  | 'gone'
  | 'template'
  | 'weight'
  | 'switch'
  | 'quotes'
  | 'set'
  | 'unmentioned'
  | 'length';

export interface ProblemPlace {
  readonly start: number;
  readonly end: number;
}

/** What one press does about it. */
export interface ProblemFix {
  /** As a button says it. */
  readonly label: string;
  readonly edit: PromptEdit;
}

/** Whether it keeps a prompt from being sent; the others are advice. */
export function isBlocking({ rule }: PromptProblem): boolean {
  return rule === 'gone' || rule === 'template';
}

/** A part of a prompt as a message quotes it: in one line, and cut where it is long. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= longestExcerpt
    ? line
    : `${characters
        .slice(0, longestExcerpt - 1)
        .join('')
        .trimEnd()}…`;
}

/** In characters. */
const longestExcerpt = 40;

/** An edit that takes a part out, and the space before it where words go on behind it. */
export function takingOut(prompt: string, { start, end }: ProblemPlace): PromptEdit {
  const isSpaced = start === 0 || /\s/.test(prompt.charAt(start - 1));
  const next = prompt.charAt(end);
  if (!isSpaced || !(next === '' || /[\s.,;:!?]/.test(next))) return { start, end, text: '' };
  const before = startOfSpace(prompt, start);
  // At the beginning of a line the space behind it goes instead.
  const isAtBeginning = before === 0 || prompt.charAt(before - 1) === '\n';
  const isSpaceNext = next === ' ' || next === '\t';
  return { start: before, end: isAtBeginning && isSpaceNext ? end + 1 : end, text: '' };
}

/** Where the spaces begin that stand right before. */
function startOfSpace(prompt: string, end: number): number {
  let start = end;
  while (start > 0 && /[ \t]/.test(prompt.charAt(start - 1))) start -= 1;
  return start;
}
