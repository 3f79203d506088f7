import type { RefObject } from 'react';
import { imageAddress } from '#lib/generations/image-address';
import { type LibraryEntry, wordsOf } from '#lib/library/entry';

interface EntryPictureProps {
  readonly entry: LibraryEntry;
  /** Shows the words of an entry and nothing else. */
  readonly words: RefObject<HTMLParagraphElement | null>;
}

/** The picture that stands for an entry; without one, its words set large. */
export function EntryPicture({ entry, words }: EntryPictureProps) {
  const { picture, preview } = entry;
  return (
    <div className="aspect-[4/3] overflow-clip rounded-md bg-sunken outline outline-line -outline-offset-1">
      {picture && preview ? (
        // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
        <img
          src={imageAddress(preview, 'small')}
          alt=""
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
          draggable={false}
          className="size-full object-cover"
        />
      ) : (
        <p
          ref={words}
          className="wrap-anywhere m-3 line-clamp-4 text-sm/5 text-text-2 lg:m-4 lg:line-clamp-5 lg:text-base/6"
        >
          {wordsOf(entry)}
        </p>
      )}
    </div>
  );
}
