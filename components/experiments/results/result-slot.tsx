import { Ban, CircleHelp, ImageOff, Pause, TriangleAlert } from 'lucide-react';
import { type Slot, slotLabels } from '#lib/experiments/results/square-slots';
import { imageAddress, imagePage, variantSides } from '#lib/generations/image-address';

interface ResultSlotProps {
  readonly slot: Slot;
  /** The values that its square is of. */
  readonly name: string;
  /** How wide it is drawn, in CSS pixels. */
  readonly width: number;
  readonly isPaused: boolean;
  /** Whether the Tab key goes through the pictures of its square. */
  readonly isStop: boolean;
}

/** Narrower than this, there is no room for a word, in CSS pixels. */
const roomForWords = 84;

const icons = {
  failed: TriangleAlert,
  canceled: Ban,
  unknown: CircleHelp,
  gone: ImageOff,
} as const;

/** One picture of a square, or the mark of what became of it. */
export function ResultSlot({ slot, name, width, isPaused, isStop }: ResultSlotProps) {
  const { kind, image } = slot;
  if (kind === 'picture') {
    return (
      image && (
        <a href={imagePage(image.id)} tabIndex={isStop ? 0 : -1} className="block min-h-0 min-w-0">
          {/* Bare, since a hundred of them come with a turn of the wheel. */}
          {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
          <img
            src={imageAddress(image.id, width > variantSides.small ? 'large' : 'small')}
            width={image.width}
            height={image.height}
            alt={name}
            decoding="async"
            className="block size-full object-contain"
          />
        </a>
      )
    );
  }
  const label = slotLabels[kind];
  const words = width >= roomForWords ? label : null;
  if (kind === 'waiting') {
    return (
      <span
        title={label}
        className="grid place-content-center justify-items-center bg-raised text-2xs text-text-3 outline outline-line -outline-offset-1"
      >
        {isPaused ? <Pause size={13} aria-hidden="true" /> : words}
      </span>
    );
  }
  const Icon = icons[kind];
  const tone = kind === 'failed' ? 'bg-bad-soft text-bad' : 'text-text-3';
  return (
    <span
      title={label}
      className={`grid place-content-center justify-items-center gap-1 border border-line-strong border-dashed text-center text-2xs ${tone}`}
    >
      <Icon size={14} aria-hidden="true" />
      {words}
    </span>
  );
}
