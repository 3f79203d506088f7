import { ButtonLink } from '#components/ui/button-link';

/** A gallery with nothing in it: what it is for, and where to begin. */
export function EmptyGallery({ isOlderPage }: { readonly isOlderPage: boolean }) {
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2">
      <span aria-hidden="true" className="mb-3 flex gap-1.5">
        <i className="h-14 w-24 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
        <i className="h-14 w-10 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
        <i className="size-14 rounded-[4px] bg-raised outline outline-line -outline-offset-1" />
      </span>
      <h2 className="font-semibold text-xl tracking-tight">
        {isOlderPage ? 'Nothing older than this' : 'Every picture you make is kept here'}
      </h2>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">
        {isOlderPage
          ? 'The gallery ends before this page.'
          : 'With its exact bytes and the recipe that made it, newest first. Describe the first one in the studio.'}
      </p>
      <div className="mt-3">
        {isOlderPage ? (
          <ButtonLink href="/gallery">Newest</ButtonLink>
        ) : (
          <ButtonLink look="primary" href="/">
            Describe a picture
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
