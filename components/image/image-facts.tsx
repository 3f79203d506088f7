import type { ReactNode } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { PaletteLinks } from '#components/image/palette-links';
import { Pill } from '#components/ui/pill';
import { pixelLabel, sizeLabel } from '#lib/compose/size';
import type { ImageDetail } from '#lib/gallery/gallery-image';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { durationLabel } from '#lib/generations/duration';
import { costEstimate } from '#lib/spending/money';

interface ImageFactsProps {
  readonly image: ImageDetail;
  readonly priceUsd: number;
}

/** What was asked, what came, when and for how much. */
export function ImageFacts({ image, priceUsd }: ImageFactsProps) {
  const { recipe, source, durationMs, position, imagesInSet, palette, fileName } = image;
  const isDemo = source === 'demo';
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
      {recipe && (
        <Fact name="Cost">{isDemo ? 'Demo, nothing billed' : costEstimate(1, priceUsd)}</Fact>
      )}
      {imagesInSet > 1 && <Fact name="Set">{`${position + 1} of ${imagesInSet}`}</Fact>}
      {recipe && (
        <>
          <Fact name="Model">
            {isDemo ? <Pill tone="warn">Demo, not Seedream</Pill> : modelName(recipe.model)}
          </Fact>
          <Fact name="Watermark">{recipe.watermark ? 'On' : 'Off'}</Fact>
        </>
      )}
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

function modelName(model: NonNullable<ImageDetail['recipe']>['model']): string {
  switch (model) {
    case 'seedream-4.0':
      return 'Seedream 4.0';
  }
}
