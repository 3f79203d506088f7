import { RecipeActions } from '#components/generations/recipe-actions';
import { ImageFacts } from '#components/image/image-facts';
import { ImagePrompt } from '#components/image/image-prompt';
import { Stage } from '#components/image/stage';
import { ButtonLink } from '#components/ui/button-link';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import { alternativeText } from '#lib/generations/alternative-text';
import { downloadAddress, recipeFileAddress } from '#lib/generations/image-address';

interface ImageViewerProps {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  /** The estimated price of one picture. */
  readonly priceUsd: number;
}

/** A picture on its stage, with all that is known of how it was made. */
export function ImageViewer({ image, neighbours, priceUsd }: ImageViewerProps) {
  const { recipe, prompt, position, imagesInSet, generationId } = image;
  return (
    <main className="md:grid md:h-[calc(100dvh-3rem)] md:grid-cols-[minmax(0,1fr)_300px] lg:grid-cols-[minmax(0,1fr)_344px]">
      <h1 className="sr-only">Image</h1>
      <Stage
        key={image.id}
        image={image}
        alt={image.alt ?? alternativeText(prompt, position, imagesInSet)}
        newerId={neighbours.before.at(-1)?.id ?? null}
        olderId={neighbours.after[0]?.id ?? null}
      />
      <aside
        aria-label="How it was made"
        className="grid content-start gap-5 p-4 pb-16 md:overflow-y-auto md:border-line md:border-l md:pb-6"
      >
        <div className="flex flex-wrap gap-1.5">
          {recipe && generationId && <RecipeActions recipe={recipe} generationId={generationId} />}
          <ButtonLink size="small" href={downloadAddress(image.id)} download>
            Download
          </ButtonLink>
          <ButtonLink
            look="plain"
            size="small"
            href={recipeFileAddress(image.id)}
            download
            title="Download the picture with its recipe and the AI label in the file"
          >
            With recipe
          </ButtonLink>
        </div>
        <ImagePrompt prompt={prompt} />
        <ImageFacts image={image} priceUsd={priceUsd} />
      </aside>
    </main>
  );
}
