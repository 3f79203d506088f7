import { HeldPicture } from '#components/references/held-picture';
import { Dialog } from '#components/ui/dialog';
import { pixelLabel } from '#lib/compose/size';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { kindName } from '#lib/references/file-kind';
import { type KeptReference, referenceAddress } from '#lib/references/kept-reference';

interface LargerPictureProps {
  readonly title: string;
  /** Null while it cannot be sent yet. */
  readonly reference: KeptReference | null;
  /** What the page has of it meanwhile. */
  readonly preview: Blob | null;
  onClose(): void;
}

/** A reference to be looked at closely, as it is sent. */
export function LargerPicture({ title, reference, preview, onClose }: LargerPictureProps) {
  const look = 'mx-auto max-h-[70dvh] max-w-full rounded object-contain';
  return (
    <Dialog
      title={title}
      description={reference ? asSent(reference) : 'A small copy; it cannot be sent yet'}
      size="large"
      onClose={onClose}
    >
      {reference ? (
        // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
        <img
          src={referenceAddress(reference.key, 'sent')}
          width={reference.width}
          height={reference.height}
          alt={reference.name}
          className={`h-auto ${look}`}
        />
      ) : (
        preview && <HeldPicture file={preview} alt={title} className={look} />
      )}
    </Dialog>
  );
}

function asSent(reference: KeptReference): string {
  const facts = [
    pixelLabel(reference),
    byteSizeLabel(reference.sizeBytes),
    kindName(reference.kind),
  ];
  return `Sent as ${facts.join(', ')}`;
}
