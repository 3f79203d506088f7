import { countLabel } from '#lib/generations/count';
import type { Refused } from '#lib/library/library-file';

/** An entry that got another name than its own. */
export interface Renamed {
  /** Where it stands in its file, from 1. */
  readonly place: number;
  readonly name: string;
  readonly as: string;
}

/** What became of entries that were brought in together. */
export interface ImportOutcome {
  /** How many are new. */
  readonly added: number;
  /** How many were there already, with the same contents. */
  readonly known: number;
  /** Those that came in under another name, since theirs has other contents here. */
  readonly renamed: readonly Renamed[];
  /** The first of those that were not taken. */
  readonly refused: readonly Refused[];
  /** How many were not taken in all. */
  readonly refusedCount: number;
  /** Recipes of which a reference is not in this studio: they ask for it when they are used. */
  readonly opened: number;
  /** Entries whose preview is not in this studio, and which came without one. */
  readonly unseen: number;
}

/** `12 entries added`. */
export function importHeading({ added }: ImportOutcome): string {
  return added === 0 ? 'Nothing was added' : `${countLabel(added, 'entry', 'entries')} added`;
}

/** What else there is to know, in whole sentences; none where all came in as they were. */
export function importRemarks(outcome: ImportOutcome): string[] {
  const { known, renamed, refusedCount, opened, unseen } = outcome;
  const are = (count: number) =>
    `${countLabel(count, 'entry', 'entries')} ${count === 1 ? 'was' : 'were'}`;
  return [
    known > 0 && `${are(known)} here already.`,
    renamed.length > 0 &&
      `${are(renamed.length)} given a number, since the name has other contents here.`,
    refusedCount > 0 && `${are(refusedCount)} not taken.`,
    opened > 0 &&
      `${countLabel(opened, 'recipe')} came without references, which are not in this studio: add them when you use it.`,
    unseen > 0 &&
      `${countLabel(unseen, 'preview')} ${unseen === 1 ? 'is' : 'are'} not in this studio and ${unseen === 1 ? 'was' : 'were'} left out.`,
  ].filter((sentence) => typeof sentence === 'string');
}
