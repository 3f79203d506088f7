'use client';

import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import type { ImageDetail, Neighbours } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';
import { useWay } from './use-way.ts';

interface TrashFieldProps {
  readonly image: ImageDetail;
  readonly neighbours: Neighbours;
  readonly params: string;
}

/** Into the trash, and out of it again. */
export function TrashField({ image: loaded, neighbours, params }: TrashFieldProps) {
  const { image, change } = useMarks(loaded);
  const { goOn } = useWay(neighbours, params);
  const { isTrashed, trashedAt } = image;
  if (isTrashed) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 rounded bg-warn-soft px-2.5 py-2 text-text-2 text-xs">
        <p>
          In the trash
          {trashedAt && (
            <>
              {' since '}
              <LocalTime at={trashedAt} form="date" />
            </>
          )}
        </p>
        <Button size="small" onClick={() => void change({ kind: 'trash', isTrashed: false })}>
          Restore
        </Button>
      </div>
    );
  }
  return (
    <div className="border-line border-t pt-3">
      <Button
        look="plain"
        size="small"
        aria-keyshortcuts="Delete Backspace"
        title="Move it to the trash (Delete)"
        className="-ml-2.5 text-bad hover:text-bad"
        onClick={() => {
          void change({ kind: 'trash', isTrashed: true });
          goOn();
        }}
      >
        Delete
      </Button>
    </div>
  );
}
