import type { ReactNode } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { PaletteLinks } from '#components/image/palette-links';
import { Pill } from '#components/ui/pill';
import type { Recipe } from '#lib/compose/recipe';
import { pixelLabel, sizeLabel } from '#lib/compose/size';
import { carriedWords } from '#lib/gallery/embedded/recipe-words';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { durationLabel } from '#lib/generations/duration';
import { costEstimate } from '#lib/spending/money';

/** What was asked, what came, when and for how much. */
export function ImageFacts({ image }: { readonly image: ImageDetail }) {
  const { recipe, carried, durationMs, position, imagesInSet, palette, fileName } = image;
  const cost = costOf(image);
  return (
    <dl className="grid grid-cols-[84px_1fr] gap-x-3 gap-y-2 tabular-nums">
      {recipe && <Fact name="Asked">{sizeLabel(recipe.size)}</Fact>}
      <Fact name="Received">
        {`${pixelLabel(image)}, ${formatName(image.mediaType)}, ${byteSizeLabel(image.sizeBytes)}`}
      </Fact>
      <Fact name="Made">
        <LocalTime at={image.createdAt} form="date" />
        {durationMs !== null && `, in ${durationLabel(durationMs)}`}
      </Fact>
      {cost && <Fact name="Cost">{cost}</Fact>}
      {imagesInSet > 1 && <Fact name="Set">{`${position + 1} of ${imagesInSet}`}</Fact>}
      {recipe && (
        <>
          <Fact name="Model">
            <Model source={image.source} model={recipe.model} />
          </Fact>
          <Fact name="Watermark">{recipe.watermark ? 'On' : 'Off'}</Fact>
        </>
      )}
      {carried && <Fact name="Recipe">{carriedWords(carried)}</Fact>}
      {fileName && <Fact name="File">{fileName}</Fact>}
      {palette.length > 0 && (
        <Fact name="Palette">
          <PaletteLinks palette={palette} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

/** `image/jpeg` as `JPEG`. */
function formatName(mediaType: string): string {
  return mediaType.replace(/^image\//, '').toUpperCase();
}

/** By the estimate of its time; null where it is not known. */
function costOf({ source, priceUsd }: ImageDetail): string | null {
  if (source === 'demo') return 'Demo, nothing billed';
  return priceUsd === null ? null : costEstimate(1, priceUsd);
}

interface ModelProps {
  readonly source: ImageDetail['source'];
  readonly model: Recipe['model'];
}

function Model({ source, model }: ModelProps) {
  switch (source) {
    case 'demo':
      return <Pill tone="warn">Demo, not Seedream</Pill>;
    case 'seedream':
      return modelName(model);
    case 'import':
      return `${modelName(model)}, as its file says`;
  }
}

function modelName(model: Recipe['model']): string {
  switch (model) {
    case 'seedream-4.0':
      return 'Seedream 4.0';
  }
}
