import type { Page } from '@playwright/test';
import type { Theme } from '#lib/accounts/theme';

/** Pixels across: a phone, a small laptop, a desktop. */
export const widths = [390, 1024, 1600] as const;
export type Width = (typeof widths)[number];

export const shownThemes = ['dark', 'light'] as const satisfies readonly Theme[];

/** What the studio holds: nothing, a few pictures that came well, or work in every state (work.ts). */
export const libraries = ['empty', 'few', 'full'] as const;
export type Library = (typeof libraries)[number];

/** A page in one state of it, as a person can bring it about. */
export interface Surface {
  /** What its pictures are called, and what it is called on the command line. */
  readonly name: string;
  readonly library: Library;
  /** All when left out. */
  readonly widths?: readonly Width[];
  /** Both when left out. */
  readonly themes?: readonly (typeof shownThemes)[number][];
  /** From there to the end of the page, a picture for each windowful; else what the window shows. */
  readonly isWhole?: boolean;
  /** Where its one picture is kept in git, instead of among the others; taken only when it is named. */
  readonly keptAs?: string;
  /** What may be written to the console as an error; anything else is a fault. */
  readonly expectedErrors?: RegExp;
  /**
   * Brings about the state on a blank page whose browser has stored nothing, and waits for it. Pictures,
   * fonts and transitions are waited for afterwards.
   */
  prepare(page: Page): Promise<unknown>;
}
