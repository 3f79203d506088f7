import type { ReactNode } from 'react';
import { AltField } from '#components/image/alt-field';
import { FavouriteButton } from '#components/image/favourite-button';
import { ImageCollections } from '#components/image/image-collections';
import { ImageFacts } from '#components/image/image-facts';
import { ImagePrompt } from '#components/image/image-prompt';
import { ImageReferences } from '#components/image/image-references';
import { ImageTags } from '#components/image/image-tags';
import { NoteField } from '#components/image/note-field';
import { RatingField } from '#components/image/rating-field';
import { SharedFrom } from '#components/image/shared-from';
import { Stage } from '#components/image/stage';
import { TrashField } from '#components/image/trash-field';
import { ViewerActions } from '#components/image/viewer-actions';
import { ViewerTitle } from '#components/image/viewer-title';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';

export interface ImageViewerProps {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  /** Of the search or the collection that it is looked at in; empty for all there is. */
  readonly params: string;
  /** What puts it into a collection. */
  readonly addToCollection?: ReactNode;
  /** Where it came from and what came of it. */
  readonly lineage?: ReactNode;
}

/** A picture on its stage, with all that is known of it and all that can be done with it. */
export function ImageViewer(props: ImageViewerProps) {
  const { image, neighbours, params } = props;
  return (
    <div className="md:grid md:h-full md:grid-cols-[minmax(0,1fr)_300px] lg:grid-cols-[minmax(0,1fr)_344px]">
      <ViewerTitle image={image} />
      <Stage image={image} neighbours={neighbours} params={params} />
      <section
        aria-label="Details"
        className="grid content-start gap-5 p-4 pb-36 md:overflow-y-auto md:overscroll-contain md:border-line md:border-l md:pb-24"
      >
        <ViewerActions image={image} />
        <ImagePrompt prompt={image.prompt} />
        {image.recipe && image.recipe.references.length > 0 && (
          <ImageReferences keys={image.recipe.references} missing={image.carried?.missing ?? []} />
        )}
        <ImageFacts image={image} />
        {image.shared ? <SharedFrom {...image.shared} /> : <OwnPicture {...props} />}
      </section>
    </div>
  );
}

/** What a person says of a picture of their own, and does with it. */
function OwnPicture({ image, neighbours, params, addToCollection, lineage }: ImageViewerProps) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <RatingField image={image} />
        <FavouriteButton image={image} />
      </div>
      <ImageTags image={image} />
      <ImageCollections image={image} add={addToCollection} />
      {lineage}
      <NoteField image={image} />
      <AltField image={image} />
      <TrashField image={image} neighbours={neighbours} params={params} />
    </>
  );
}
