import { Check, LoaderCircle } from 'lucide-react';
import { pixelLabel } from '#lib/compose/size';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { type PictureFacts, uprightSize } from '#lib/references/picture-facts';
import { isUnderWay, type Work } from '#lib/references/work-store';
import { workWords } from '#lib/references/work-words';

interface TileFactsProps {
  readonly work: Work;
  /** What the file's header says; null where the page has no file. */
  readonly facts: PictureFacts | null;
}

/** Dimensions, weight and state, in one quiet line. */
export function TileFacts({ work, facts }: TileFactsProps) {
  const known = work.phase === 'ready' ? work.reference : facts && measures(facts);
  return (
    <p className="flex min-w-0 items-center gap-1.5 truncate text-text-3 text-xs tabular-nums">
      {known && (
        <>
          <span>{pixelLabel(known)}</span>
          <span>{byteSizeLabel(known.sizeBytes)}</span>
        </>
      )}
      <span className={`flex min-w-0 items-center gap-1 ${tone(work)}`}>
        {work.phase === 'ready' && <Check size={13} aria-hidden="true" className="shrink-0" />}
        {isUnderWay(work) && (
          <LoaderCircle
            size={12}
            aria-hidden="true"
            className="shrink-0 motion-safe:animate-spin"
          />
        )}
        <span className="truncate">{workWords(work)}</span>
      </span>
    </p>
  );
}

function measures(facts: PictureFacts) {
  return { ...uprightSize(facts), sizeBytes: facts.sizeBytes };
}

function tone({ phase }: Work): string {
  if (phase === 'to-mend') return 'text-warn';
  return phase === 'hopeless' || phase === 'failed' ? 'text-bad' : '';
}
