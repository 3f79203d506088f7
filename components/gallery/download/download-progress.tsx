import type { DownloadStatus, ZipStatus } from '#lib/gallery/download-status';
import { missingNotice, progressLabel } from '#lib/gallery/download-words';

/** How far a download has come, or that it is over. */
export function DownloadProgress({ status }: { readonly status: DownloadStatus }) {
  const zip = 'files' in status ? status : null;
  const notice = zip && missingNotice(zip.missing);
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <p aria-live="polite" className="text-text-2">
          {stateWords(status)}
        </p>
        {zip && <p className="text-text tabular-nums">{progressLabel(zip)}</p>}
      </div>
      {zip && <Bar {...zip} />}
      {notice && <p className="text-pretty text-text-2 text-xs">{notice}</p>}
      {status.at === 'waiting' && (
        <p className="text-pretty text-text-3 text-xs">
          Nothing happens?{' '}
          <a
            href={status.address}
            download
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            Start the ZIP yourself
          </a>
        </p>
      )}
      {status.at === 'sending' && (
        <p className="text-pretty text-text-3 text-xs">
          You can close this and work on: the browser saves the ZIP by itself.
        </p>
      )}
    </div>
  );
}

function Bar({ files, of }: Pick<ZipStatus, 'files' | 'of'>) {
  return (
    <div
      role="progressbar"
      aria-label="Download"
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={files}
      aria-valuetext={progressLabel({ files, of })}
      className="h-1 overflow-clip rounded-full bg-line-strong"
    >
      <div
        className="h-full bg-accent transition-[width] duration-200"
        style={{ width: `${(100 * files) / of}%` }}
      />
    </div>
  );
}

function stateWords({ at }: DownloadStatus): string {
  switch (at) {
    case 'preparing':
      return 'Looking up the images';
    case 'waiting':
      return 'Waiting for the browser to take the ZIP';
    case 'sending':
      return 'Downloading';
    case 'sent':
      return 'The browser has the whole ZIP';
    case 'handed':
      return 'The browser saves the image';
    case 'stopped':
    case 'failed':
    case 'refused':
      return 'Not downloaded';
  }
}
