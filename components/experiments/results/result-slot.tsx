import { Ban, CircleHelp, ImageOff, Pause, TriangleAlert } from 'lucide-react';
import { type Slot, slotWords } from '#lib/experiments/results/square-slots';
import { imageAddress, imagePage, variantSides } from '#lib/generations/image-address';

interface ResultSlotProps {
  readonly slot: Slot;
  /** The values that its square is of. */
  readonly name: string;
  /** How wide it is drawn, in CSS pixels. */
  readonly width: number;
  readonly isPaused: boolean;
  /** Whether the Tab key goes through what is in its square. */
  readonly isStop: boolean;
}

/** Narrower than this, there is no room for a word, or for a sentence, in CSS pixels. */
const roomForWords = 84;
const roomForReason = 150;

const icons = {
  failed: TriangleAlert,
  canceled: Ban,
  unknown: CircleHelp,
  gone: ImageOff,
} as const;

/** One picture of a square, or the mark of what became of it. */
export function ResultSlot({ slot, name, width, isPaused, isStop }: ResultSlotProps) {
  const { kind, image } = slot;
  if (kind !== 'picture') {
    return <EmptySlot slot={slot} width={width} isPaused={isPaused} isStop={isStop} />;
  }
  return (
    image && (
      <a href={imagePage(image.id)} tabIndex={isStop ? 0 : -1} className="block min-h-0 min-w-0">
        {/* Bare, since a hundred of them come with a turn of the wheel. */}
        {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
        <img
          {...sourcesOf(image.id, width)}
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

/** The smallest file that has a pixel for each of the screen, on fine screens from half the width on. */
function sourcesOf(id: string, width: number) {
  if (width <= variantSides.small) return { src: imageAddress(id, 'small') };
  const original = imageAddress(id, 'original');
  if (width > variantSides.large) return { src: original };
  const src = imageAddress(id, 'large');
  return width > variantSides.large / 2 ? { src, srcSet: `${original} 2x` } : { src };
}

type EmptySlotProps = Omit<ResultSlotProps, 'name'>;

/** What stands where there is no picture; a press says why. The grid hears it, for all of them. */
function EmptySlot({ slot, width, isPaused, isStop }: EmptySlotProps) {
  const { kind, result } = slot;
  const { label, reason } = slotWords(slot);
  const isWaiting = kind === 'waiting' || kind === 'picture';
  const Icon = isWaiting ? (isPaused ? Pause : null) : icons[kind];
  const isTold = width >= roomForReason && !isOrdinary(result.waiting);
  const name = reason === null ? label : `${label}: ${reason}`;
  return (
    <button
      type="button"
      data-result={result.generationId}
      aria-label={name}
      title={name}
      tabIndex={isStop ? 0 : -1}
      className={`grid min-h-0 min-w-0 place-content-center justify-items-center gap-1 overflow-hidden p-0.5 text-center text-2xs ${looks[isWaiting ? 'waiting' : kind]}`}
    >
      {Icon && <Icon size={14} aria-hidden="true" />}
      {width >= roomForWords && Icon !== Pause && ((isTold && reason) || label)}
    </button>
  );
}

/** To wait for one's turn needs no sentence in each square of an overview. */
function isOrdinary(waiting: Slot['result']['waiting']): boolean {
  return waiting === 'turn' || waiting === 'held';
}

const quiet = 'border border-line-strong border-dashed text-text-3';
const looks = {
  waiting: 'bg-raised text-text-3 outline outline-line -outline-offset-1',
  failed: 'border border-line-strong border-dashed bg-bad-soft text-bad',
  canceled: quiet,
  unknown: quiet,
  gone: quiet,
} as const;
