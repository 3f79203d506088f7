import { CollectButton } from '#components/gallery/collect-button';
import { ImageViewer } from '#components/image/image-viewer';
import type { LookedAt } from '#lib/gallery/looked-at';

interface GalleryViewerProps {
  readonly lookedAt: LookedAt;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
}

/** A picture of the gallery, over it or on a page of its own. */
export function GalleryViewer({ lookedAt, priceUsd }: GalleryViewerProps) {
  const { image } = lookedAt;
  return (
    <ImageViewer
      key={image.id}
      {...lookedAt}
      priceUsd={priceUsd}
      addToCollection={<CollectButton id={image.id} />}
    />
  );
}
