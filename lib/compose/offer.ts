import type { PromptEdit } from '#lib/compose/mention-query';

/** What is offered while something is typed that can be completed. */
export interface Offer {
  /** What the list is called: `References`. */
  readonly title: string;
  /** One of its items: `reference`. */
  readonly noun: string;
  /** Where what is typed begins, in UTF-16 code units: the place of its `@`. */
  readonly start: number;
  /** What is typed so far. */
  readonly words: string;
  /** The best first. */
  readonly items: readonly OfferItem[];
  /** What is said instead when there is nothing to offer; null says nothing. */
  readonly note: string | null;
}

export interface OfferItem {
  readonly id: string;
  readonly label: string;
  /** More about it, beside its label. */
  readonly detail: string;
  /** The picture of a reference: its number, and the key of what is sent once there is one. */
  readonly picture: { readonly number: number; readonly key: string | null } | null;
  /** What choosing it does to the text. */
  readonly edit: PromptEdit;
}

/** Whether there is anything to be seen of an offer. */
export function isShown({ items, note }: Offer): boolean {
  return items.length > 0 || note !== null;
}
