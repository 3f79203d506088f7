'use client';

import { SearchFailed } from '#components/gallery/search/search-failed';

interface GalleryErrorProps {
  retry(): void;
}

export default function GalleryError({ retry }: GalleryErrorProps) {
  return (
    <main className="px-4 pb-16 md:px-6">
      <h1 className="sr-only">Gallery</h1>
      <SearchFailed onAgain={retry} />
    </main>
  );
}
