import { CollectButton } from '#components/gallery/collect-button';
import { MoreLikeThis } from '#components/image/alike/more-like-this';
import { ImageViewer } from '#components/image/image-viewer';
import { Lineage } from '#components/image/lineage/lineage';
import type { LookedAt } from '#lib/gallery/looked-at';

interface GalleryViewerProps {
  readonly lookedAt: LookedAt;
}

/** A picture of the gallery, over it or on a page of its own. */
export function GalleryViewer({ lookedAt }: GalleryViewerProps) {
  const { image } = lookedAt;
  return (
    <ImageViewer
      key={image.id}
      {...lookedAt}
      addToCollection={<CollectButton id={image.id} />}
      lineage={
        <>
          <Lineage imageId={image.id} />
          <MoreLikeThis imageId={image.id} />
        </>
      }
    />
  );
}
