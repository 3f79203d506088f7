import { ArrowUp } from 'lucide-react';

/** Pictures were made while something else of the gallery was looked at: a way up to them. */
export function NewPictures({ onShow }: { onShow(): void }) {
  return (
    <button
      type="button"
      onClick={onShow}
      className="fixed top-28 left-1/2 z-20 inline-flex h-11 -translate-x-1/2 items-center gap-1.5 rounded-full border border-line-strong bg-raised px-4 font-medium shadow-lg transition-colors hover:bg-hover md:h-8"
    >
      <ArrowUp size={14} aria-hidden="true" />
      New pictures
    </button>
  );
}
