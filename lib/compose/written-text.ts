import type { DraftReference } from '#lib/references/draft-reference';

/** A text that is kept elsewhere, and written from an editor as well as from other places. */
export interface WrittenText {
  read(): string;
  /** The references that its mentions name, the same list as long as they are the same. */
  tiles(): readonly DraftReference[];
  write(text: string): void;
  /** @param hear called after each change, whoever made it @returns ends it */
  subscribe(hear: () => void): () => void;
}
