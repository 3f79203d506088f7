import { useId } from 'react';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import {
  type DownloadFormat,
  type DownloadWidth,
  downloadFormats,
  downloadWidths,
  isMadeFormat,
} from '#lib/gallery/download-format';
import { formatNames, formatWords } from '#lib/gallery/download-words';

interface DownloadOptionsProps {
  readonly format: DownloadFormat;
  /** Null keeps that of each picture. */
  readonly width: DownloadWidth | null;
  onFormat(format: DownloadFormat): void;
  onWidth(width: DownloadWidth | null): void;
}

const group = 'inline-flex flex-wrap gap-0.5 rounded-md border border-line bg-sunken p-0.5';
const option = 'h-11 px-4 md:h-[26px]';

/** What pictures are downloaded as. */
export function DownloadOptions({ format, width, onFormat, onWidth }: DownloadOptionsProps) {
  const id = useId();
  return (
    <div className="grid gap-5">
      <div>
        <FieldLabel id={`${id}-format`} label="Format" />
        <div
          role="radiogroup"
          aria-labelledby={`${id}-format`}
          aria-describedby={`${id}-words`}
          className={group}
        >
          {downloadFormats.map((each) => (
            <Choice
              key={each}
              group={`${id}-formats`}
              value={each}
              name={formatNames[each]}
              checked={each === format}
              className={option}
              onChoose={() => onFormat(each)}
            >
              {formatNames[each]}
            </Choice>
          ))}
        </div>
        <p id={`${id}-words`} aria-live="polite" className="mt-2 text-pretty text-text-3 text-xs">
          {formatWords[format]}
        </p>
      </div>
      {isMadeFormat(format) && (
        <div>
          <FieldLabel id={`${id}-width`} label="Width">
            Narrower images are not enlarged
          </FieldLabel>
          <div role="radiogroup" aria-labelledby={`${id}-width`} className={group}>
            {[null, ...downloadWidths].map((each) => (
              <Choice
                key={each}
                group={`${id}-widths`}
                value={String(each)}
                name={each === null ? 'As it is' : `${each} px`}
                checked={each === width}
                className={`tabular-nums ${option}`}
                onChoose={() => onWidth(each)}
              >
                {each === null ? 'As it is' : `${each} px`}
              </Choice>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
