import { libraryMax } from '#lib/library/entry';

/** Why the library was not changed. What is another's is not told from what is not there. */
export type LibraryFailure =
  | { readonly code: 'not-found' }
  /** Another one of its kind has this name in the same folder. */
  | { readonly code: 'taken' }
  /** A folder has as many of its name as can be told apart by a number. */
  | { readonly code: 'many-alike' }
  | { readonly code: 'over-limit' }
  /** Folders would lie too deep in each other. */
  | { readonly code: 'too-deep' }
  /** The preview is no picture of the owner's. */
  | { readonly code: 'no-picture' }
  /** The reference in this place, from 1, is none of the owner's. */
  | { readonly code: 'no-reference'; readonly place: number };

/** What happened, and what to do. @param failure undefined where there was no answer at all */
export function libraryFailureWords(failure: LibraryFailure | undefined): string {
  switch (failure?.code) {
    case 'not-found':
      return 'This is no longer in your library. Load the page again to see what is there.';
    case 'taken':
      return 'There is one of this name in this folder already. Choose another name or folder.';
    case 'many-alike':
      return 'Too many in this folder have this name. Give it another one.';
    case 'over-limit':
      return `Your library holds ${libraryMax.toLocaleString('en-GB')} entries, and no more fit. Delete some first.`;
    case 'too-deep':
      return 'Its folders would lie too deep in each other there. Choose another place.';
    case 'no-picture':
      return 'The preview is not among your pictures any more. Choose another one.';
    case 'no-reference':
      return `Image ${failure.place} is not among your references any more. Leave it out or ask for one.`;
    case undefined:
      return 'The studio did not answer. Try again.';
  }
}
