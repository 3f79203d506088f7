/**
 * A reference of the draft: only what the studio's server does not know, which is its place and what
 * it is called by. Everything else is looked up by its keys.
 */
export interface DraftReference {
  /** Of this tile, for as long as it stays: a mention in the prompt keeps to it. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 of what is sent; null until that is on the server and lawful. */
  readonly key: string | null;
  /** SHA-256 of the file as it was given; null until that is on the server. */
  readonly originalKey: string | null;
}
