import { useEffect, useRef, useState } from 'react';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import type { DownloadStatus } from '#lib/gallery/download-status';
import { type RunningDownload, startDownload } from './start-download.ts';

export interface Download {
  /** Null before the first. */
  readonly status: DownloadStatus | null;
  readonly isUnderWay: boolean;
  start(choice: DownloadChoice): void;
  cancel(): void;
}

/** Downloads of some pictures, one at a time. Leaving the screen does not end one. */
export function useDownload(ids: readonly string[]): Download {
  const [status, setStatus] = useState<DownloadStatus | null>(null);
  const running = useRef<RunningDownload | null>(null);
  useEffect(() => () => running.current?.leave(), []);
  return {
    status,
    isUnderWay: status !== null && ['preparing', 'waiting', 'sending'].includes(status.at),
    start(choice) {
      running.current?.leave();
      running.current = startDownload(ids, choice, setStatus);
    },
    cancel() {
      running.current?.cancel();
      setStatus((before) => (before && 'files' in before ? { ...before, at: 'stopped' } : null));
    },
  };
}
