import { CropBox } from '#components/references/crop-box';
import type { Box } from '#lib/references/mending';
import type { PictureFacts, Upright } from '#lib/references/picture-facts';
import { useObjectUrl } from './use-object-url.ts';
import { usePreview } from './use-preview.ts';

interface GivenPictureProps {
  readonly file: Blob;
  readonly facts: PictureFacts;
  readonly alt: string;
  /** The box that is drawn over it; null where nothing is cropped. */
  readonly crop: Crop | null;
}

interface Crop {
  readonly upright: Upright;
  readonly box: Box;
  setBox(box: Box): void;
}

/** The file as it was given, upright, whatever its kind. */
export function GivenPicture({ file, facts, alt, crop }: GivenPictureProps) {
  const preview = usePreview(file, facts);
  if (!preview) return <Words>Opening it</Words>;
  if (!preview.ok) return <Words>It cannot be shown</Words>;
  return <Shown blob={preview.value} alt={alt} crop={crop} />;
}

function Words({ children }: { readonly children: string }) {
  return <span className="text-text-3 text-xs">{children}</span>;
}

interface ShownProps extends Pick<GivenPictureProps, 'alt' | 'crop'> {
  readonly blob: Blob;
}

function Shown({ blob, alt, crop }: ShownProps) {
  const address = useObjectUrl(blob);
  if (!address) return null;
  if (crop) {
    const { upright, box, setBox } = crop;
    return <CropBox address={address} alt={alt} upright={upright} box={box} onCrop={setBox} />;
  }
  return (
    // biome-ignore lint/performance/noImgElement: it has no address that an optimizer could reach
    <img
      src={address}
      alt={alt}
      draggable={false}
      className="absolute inset-0 size-full object-scale-down"
    />
  );
}
