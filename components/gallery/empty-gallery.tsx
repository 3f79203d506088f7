import { ButtonLink } from '#components/ui/button-link';

/** Nothing was made yet, nothing was found, or nothing is there from some place on. */
export type Emptiness = 'library' | 'search' | 'place';

const words: Readonly<Record<Emptiness, { readonly title: string; readonly text: string }>> = {
  library: {
    title: 'Every picture you make is kept here',
    text: 'With its exact bytes and the recipe that made it, newest first. Describe the first one in the studio.',
  },
  search: {
    title: 'Nothing found',
    text: 'No picture matches all of this. Fewer words or filters find more.',
  },
  place: { title: 'Nothing from here on', text: 'The gallery ends before this page.' },
};

interface EmptyGalleryProps {
  readonly kind: Emptiness;
  /** Where there is something. */
  readonly href?: string;
}

/** A gallery with nothing in it: why, and where to begin. */
export function EmptyGallery({ kind, href = '/gallery' }: EmptyGalleryProps) {
  const { title, text } = words[kind];
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
        {kind === 'library' ? (
          <ButtonLink look="primary" href="/">
            Describe a picture
          </ButtonLink>
        ) : (
          <ButtonLink href={href}>{kind === 'search' ? 'Show everything' : 'Newest'}</ButtonLink>
        )}
      </div>
    </div>
  );
}
