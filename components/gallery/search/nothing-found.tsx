import { X } from 'lucide-react';
import Link from 'next/link';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import type { GalleryState } from '#lib/gallery/gallery-address';
import type { MendedWord } from '#lib/gallery/gallery-image';
import { isWholeGallery, searchLink } from '#lib/gallery/search-address';
import { chipsOf, withoutChip } from '#lib/gallery/search-chip';
import { findContradictions } from '#lib/gallery/search-contradiction';
import { searchWordsText, withWordInstead } from '#lib/gallery/search-edit';
import { nothingFoundText } from '#lib/gallery/search-found';
import { pillLook } from './bar-look.ts';

interface NothingFoundProps {
  readonly state: GalleryState;
  /** Words of the library that may have been meant. */
  readonly suggestions?: readonly MendedWord[];
}

/** A search that finds nothing: what it was, and every way to a search that finds more. */
export function NothingFound({ state, suggestions = [] }: NothingFoundProps) {
  const { query } = state;
  const link = (to: GalleryState['query']) => searchLink(to, state.order);
  const chips = chipsOf(query);
  const words = searchWordsText(query);
  const without = [
    ...(words === '' || chips.length === 0
      ? []
      : [{ label: words, query: { ...query, words: [] } }]),
    ...chips.map((chip) => ({ label: chip.label, query: withoutChip(query, chip) })),
  ];
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2">
      <h2 className="font-semibold text-xl tracking-tight">Nothing found</h2>
      <p className="wrap-anywhere max-w-[52ch] text-pretty text-sm/6 text-text-2">
        {nothingFoundText(query)}
      </p>
      {findContradictions(query.filters).map(({ message }) => (
        <p key={message} className="max-w-[52ch] text-pretty text-sm/6 text-text-2">
          {message}
        </p>
      ))}
      {suggestions.map(({ typed, instead }) => (
        <p key={typed} className="text-sm/6">
          Did you mean{' '}
          <Link
            href={link(withWordInstead(query, typed, instead))}
            prefetch={false}
            scroll={false}
            className="text-accent underline underline-offset-3 hover:text-accent-strong"
          >
            {instead}
          </Link>
          ?
        </p>
      ))}
      {without.length > 0 && (
        <ul aria-label="Search without" className="mt-2 flex flex-wrap gap-1.5">
          {without.map(({ label, query: fewer }) => (
            <li key={label}>
              <Link
                href={link(fewer)}
                prefetch={false}
                scroll={false}
                aria-label={`Remove ${label}`}
                className={`${pillLook} bg-hover hover:bg-line-strong`}
              >
                <span className="max-w-64 truncate">{label}</span>
                <X size={12} aria-hidden="true" className="-mr-0.5 text-text-3" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!isWholeGallery(query) && (
        <SoftButtonLink href="/gallery" className="mt-2">
          Show everything
        </SoftButtonLink>
      )}
    </div>
  );
}
