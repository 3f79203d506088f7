'use client';

import { useMayMake } from '#components/accounts/may-make';
import { SoftButtonLink } from '#components/ui/soft-button-link';
import { collectionsPage } from '#lib/gallery/collection-address';

/** Nothing was made yet, nothing was found, or nothing is there from some place on. */
export type Emptiness = 'library' | 'search' | 'place';

interface EmptyWords {
  readonly title: string;
  readonly text: string;
  /** The way to where there is something. */
  readonly way: string;
}

const words: Readonly<Record<Emptiness | 'onlooker', EmptyWords>> = {
  library: {
    title: 'Every picture you make is kept here',
    text: 'With its exact bytes and the recipe that made it, newest first. Describe the first one in the studio, or import what you made elsewhere.',
    way: 'Describe a picture',
  },
  onlooker: {
    title: 'What others share with you is in the collections',
    text: 'Pictures of your own would be here. With this account you look at pictures and make none.',
    way: 'Open the collections',
  },
  search: {
    title: 'Nothing found',
    text: 'No picture matches all of this. Fewer words or filters find more.',
    way: 'Show everything',
  },
  place: {
    title: 'Nothing from here on',
    text: 'The gallery ends before this page.',
    way: 'Newest',
  },
};

interface EmptyGalleryProps {
  readonly kind: Emptiness;
  /** Where there is something in the gallery. */
  readonly href?: string;
}

/** A gallery with nothing in it: why, and where to begin. */
export function EmptyGallery({ kind, href = '/gallery' }: EmptyGalleryProps) {
  const mayMake = useMayMake();
  const shown = kind === 'library' && !mayMake ? 'onlooker' : kind;
  const { title, text, way } = words[shown];
  const to = { library: '/', onlooker: collectionsPage, search: href, place: href }[shown];
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2">
      <span aria-hidden="true" className="mb-3 flex gap-1.5">
        <i className="h-14 w-24 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
        <i className="h-14 w-10 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
        <i className="size-14 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
      </span>
      <h2 className="font-semibold text-xl tracking-tight">{title}</h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">{text}</p>
      <div className="mt-3">
        <SoftButtonLink href={to} look={shown === 'library' ? 'primary' : 'quiet'}>
          {way}
        </SoftButtonLink>
      </div>
    </div>
  );
}
