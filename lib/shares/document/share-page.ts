import type { DocumentPlaces } from '#lib/shares/document/places';
import type { ShareRules } from '#lib/shares/share-rules';
import type { ShownPicture } from '#lib/shares/shown-pictures';
import type { ShownReport } from '#lib/shares/shown-report';

/** A page of a share: all that stands on it, and nothing that its rules hide. */
export interface SharePage {
  readonly rules: ShareRules;
  readonly pictures: readonly ShownPicture[];
  /** The report of the experiment that it is of; null where it shows pictures alone. */
  readonly report: ShownReport | null;
  readonly places: DocumentPlaces;
  readonly comments: readonly PageComment[];
  /** Names of the pictures that this visitor has picked. */
  readonly picked: ReadonlySet<string>;
  /** What is said about an answer that was just sent; empty for nothing. */
  readonly notice: string;
  /** Its absolute address, for what others show of it; null where it has none. */
  readonly address: string | null;
  /** A page within somebody else's: without what belongs to a page of its own. */
  readonly isEmbedded: boolean;
  /** The style sheet in the page, or where it lies. */
  readonly style: { readonly text: string } | { readonly href: string };
}

export interface PageComment {
  readonly picture: string;
  readonly name: string;
  readonly text: string;
}
