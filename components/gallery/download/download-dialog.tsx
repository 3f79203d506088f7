'use client';

import { useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import { estimateBytes, type ImageFileSums } from '#lib/gallery/download-estimate';
import {
  type DownloadFormat,
  type DownloadWidth,
  isMadeFormat,
  mostInZip,
} from '#lib/gallery/download-format';
import type { DownloadStatus } from '#lib/gallery/download-status';
import { overLimitWords, problemWords } from '#lib/gallery/download-words';
import { byteSizeLabel } from '#lib/generations/byte-size';
import { countLabel } from '#lib/generations/count';
import { DownloadOptions } from './download-options.tsx';
import { DownloadProgress } from './download-progress.tsx';
import { useDownload } from './use-download.ts';
import { useSums } from './use-sums.ts';

export interface DownloadDialogProps {
  /** The same array for as long as it is open. */
  readonly ids: readonly string[];
  onClose(): void;
}

/** One picture as a file, or many as one ZIP: as what, how large, and how far it has come. */
export function DownloadDialog({ ids, onClose }: DownloadDialogProps) {
  const [format, setFormat] = useState<DownloadFormat>('original');
  const [width, setWidth] = useState<DownloadWidth | null>(null);
  const { status, isUnderWay, start, cancel } = useDownload(ids);
  const sums = useSums(ids);
  const choice: DownloadChoice = isMadeFormat(format) ? { format, width } : { format };
  const isOverLimit = ids.length > mostInZip;
  const isDone = status?.at === 'sent' || status?.at === 'handed';
  const isOff = isUnderWay || isOverLimit;
  const press = () => (isDone ? onClose() : start(choice));
  return (
    <Dialog
      title={`Download ${countLabel(ids.length, 'image')}`}
      description={sizeWords(ids.length, sums, choice)}
      onClose={onClose}
      footer={
        <>
          {!isDone && <Button onClick={isUnderWay ? cancel : onClose}>Cancel</Button>}
          <Button
            look="primary"
            aria-disabled={isOff || undefined}
            className="aria-disabled:opacity-50"
            onClick={() => !isOff && press()}
          >
            {buttonWords(status, isUnderWay)}
          </Button>
        </>
      }
    >
      {status && (isUnderWay || isDone) ? (
        <DownloadProgress status={status} />
      ) : (
        <DownloadOptions format={format} width={width} onFormat={setFormat} onWidth={setWidth} />
      )}
      <Advice
        id="download-problem"
        tone="bad"
        message={isOverLimit ? overLimitWords : problemWords(status)}
      />
    </Dialog>
  );
}

/** `About 1.7 GB in one ZIP`; exact for originals, whose sizes are known. */
function sizeWords(asked: number, sums: ImageFileSums | null, choice: DownloadChoice): string {
  const where = asked === 1 ? 'as a file' : 'in one ZIP, with a manifest';
  if (!sums || sums.images === 0) return asked === 1 ? 'As a file' : 'In one ZIP, with a manifest';
  const size = byteSizeLabel(estimateBytes(sums, choice));
  const gone = asked - sums.images;
  const about = choice.format === 'original' ? size : `About ${size}`;
  return `${about} ${where}${gone > 0 ? `; ${countLabel(gone, 'image')} not there any more` : ''}`;
}

function buttonWords(status: DownloadStatus | null, isUnderWay: boolean): string {
  if (isUnderWay) return 'Downloading';
  switch (status?.at) {
    case 'sent':
    case 'handed':
      return 'Done';
    case 'stopped':
    case 'failed':
    case 'refused':
      return 'Download again';
    default:
      return 'Download';
  }
}
