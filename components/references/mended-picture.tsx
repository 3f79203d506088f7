import type { Mending } from './use-mended.ts';
import { useObjectUrl } from './use-object-url.ts';

interface MendedPictureProps {
  readonly mending: Mending;
  readonly alt: string;
}

/** What comes out; while it is being made anew, the last one stays, dimmed. */
export function MendedPicture({ mending, alt }: MendedPictureProps) {
  const { mended, share } = mending;
  return (
    <>
      {mended && <Shown blob={mended.blob} alt={alt} isDim={share !== null} />}
      {share !== null && (
        <div className="absolute inset-x-0 bottom-0 grid gap-1.5 bg-ground/80 p-3">
          <span className="text-text-2 text-xs tabular-nums">
            Mending, {Math.round(share * 100)} %
          </span>
          <div
            role="progressbar"
            aria-label="Mending"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(share * 100)}
            className="h-1 overflow-clip rounded-full bg-line-strong"
          >
            <div
              className="h-full bg-accent transition-[width] duration-200"
              style={{ width: `${share * 100}%` }}
            />
          </div>
        </div>
      )}
    </>
  );
}

interface ShownProps {
  readonly blob: Blob;
  readonly alt: string;
  readonly isDim: boolean;
}

function Shown({ blob, alt, isDim }: ShownProps) {
  const address = useObjectUrl(blob);
  if (!address) return null;
  return (
    // biome-ignore lint/performance/noImgElement: it has no address that an optimizer could reach
    <img
      src={address}
      alt={alt}
      draggable={false}
      decoding="async"
      className={`absolute inset-0 size-full object-scale-down transition-opacity duration-150 ${isDim ? 'opacity-40' : ''}`}
    />
  );
}
