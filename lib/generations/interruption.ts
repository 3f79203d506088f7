import { countLabel } from '#lib/generations/count';

/** Generations that a studio was in the middle of when it was interrupted. */
export interface Interruption {
  /** From where they were, without being sent again. */
  readonly wentOn: number;
  /** Sent, and nobody knows what came of it. */
  readonly unknown: number;
}

/** What happened, and what it means for the pictures and the money. */
export function interruptionWords({ wentOn, unknown }: Interruption): string {
  const went = wentOn > 0 && `${countLabel(wentOn, 'order')} went on from where ${they(wentOn)}`;
  const may =
    unknown > 0 &&
    `${countLabel(unknown, 'order')} may have been billed and ${unknown === 1 ? 'is' : 'are'} shown as unknown`;
  const parts = [went, may].filter((part) => part !== false);
  return `The studio was interrupted. ${parts.join(', ')}. Nothing was sent twice.`;
}

function they(count: number): string {
  return count === 1 ? 'it was' : 'they were';
}
