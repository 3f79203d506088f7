/** A text that is kept elsewhere, and written from an editor as well as from other places. */
export interface WrittenText {
  read(): string;
  write(text: string): void;
  /** @param hear called after each change, whoever made it @returns ends it */
  subscribe(hear: () => void): () => void;
}
