import type { PictureFacts } from '#lib/references/picture-facts';
import type { Finding } from '#lib/references/reference';

/** What the first look at a file says, before a byte of it is sent. */
export type FileCheck =
  /** A picture; what is found can be mended. */
  | {
      readonly isUsable: true;
      readonly facts: PictureFacts;
      readonly findings: readonly Finding[];
    }
  | { readonly isUsable: false; readonly why: string };
