import { type Slot, slotLabels } from '#lib/experiments/results/square-slots';
import { imageAddress, imagePage } from '#lib/generations/image-address';

/** Pictures of a square that are shown; the rest is a number. */
const mostShown = 4;

interface ReportSlotsProps {
  /** Null where no such prompt was asked for. */
  readonly slots: readonly Slot[] | null;
  /** How many there are, those that are not among them too. */
  readonly total: number;
  /** The values that they are of. */
  readonly name: string;
}

/** The pictures of a square, small and side by side. */
export function ReportSlots({ slots, total, name }: ReportSlotsProps) {
  if (slots === null) return <span className="text-text-3">–</span>;
  const shown = slots.slice(0, mostShown);
  return (
    <div className={`grid gap-0.5 ${shown.length > 1 ? 'grid-cols-2' : ''}`}>
      {shown.map(({ key, kind, image }) =>
        kind === 'picture' && image ? (
          <a key={key} href={imagePage(image.id)} className="block">
            {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
            <img
              src={imageAddress(image.id, 'small')}
              width={image.width}
              height={image.height}
              alt={name}
              loading="lazy"
              decoding="async"
              className="h-auto w-full max-w-44 rounded-xs bg-raised"
            />
          </a>
        ) : (
          <span
            key={key}
            className={`grid min-h-14 place-content-center border border-line-strong border-dashed p-1 text-center text-2xs ${kind === 'failed' ? 'bg-bad-soft text-bad' : 'text-text-3'}`}
          >
            {kind === 'picture' ? '' : slotLabels[kind]}
          </span>
        ),
      )}
      {total > shown.length && (
        <span className="self-center text-text-3 text-xs tabular-nums">
          {total - shown.length} more
        </span>
      )}
    </div>
  );
}
