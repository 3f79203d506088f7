import {
  downloadChoiceAddress,
  zipAddress,
  zipOrderAddress,
  zipProgressAddress,
} from '#lib/gallery/download-address';
import type { DownloadChoice } from '#lib/gallery/download-choice';
import type { DownloadStatus } from '#lib/gallery/download-status';
import type { ZipFailure, ZipProgress, ZipState, ZipTicket } from '#lib/gallery/zip-progress';

export interface RunningDownload {
  /** Ends it. */
  cancel(): void;
  /** Hears nothing more of it; the browser goes on. */
  leave(): void;
}

const pollMs = 500;
/** So many unanswered questions in a row, and the studio is taken for gone. */
const mostUnanswered = 6;

/**
 * Has the browser save one picture, or many as one ZIP: it is an ordinary download of the browser's
 * own, straight to the disk, and goes on without this page.
 */
export function startDownload(
  ids: readonly string[],
  choice: DownloadChoice,
  onStatus: (status: DownloadStatus) => void,
): RunningDownload {
  const gone = new AbortController();
  let ticket: string | null = null;
  const say = (status: DownloadStatus) => {
    if (!gone.signal.aborted) onStatus(status);
  };
  const run = async () => {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) {
      save(downloadChoiceAddress(only, choice));
      return say({ at: 'handed' });
    }
    say({ at: 'preparing' });
    const begun = await order(ids, choice, gone.signal);
    if (typeof begun === 'string') return say({ at: 'refused', code: begun });
    ticket = begun.ticket;
    // Who left before the answer came does not want it any more.
    if (gone.signal.aborted) return stop(ticket);
    save(zipAddress(ticket));
    await follow(begun, gone.signal, say);
  };
  void run();
  return {
    cancel() {
      gone.abort();
      if (ticket !== null) stop(ticket);
    },
    leave: () => gone.abort(),
  };
}

async function order(ids: readonly string[], choice: DownloadChoice, signal: AbortSignal) {
  try {
    const response = await fetch(zipOrderAddress, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids, choice }),
      signal,
    });
    if (response.ok) return (await response.json()) as ZipTicket;
    return ((await response.json()) as ZipFailure).code;
  } catch {
    return 'unreachable' as const;
  }
}

async function follow(
  { ticket, files: of, missing }: ZipTicket,
  signal: AbortSignal,
  say: (status: DownloadStatus) => void,
): Promise<void> {
  const facts = { missing, address: zipAddress(ticket) };
  let unanswered = 0;
  say({ at: 'waiting', files: 0, of, ...facts });
  while (!signal.aborted) {
    await new Promise((settle) => setTimeout(settle, pollMs));
    const progress = await askProgress(ticket, signal);
    if (progress === 'unknown') return say({ at: 'refused', code: 'lost' });
    unanswered = progress === null ? unanswered + 1 : 0;
    if (unanswered > mostUnanswered) return say({ at: 'refused', code: 'unreachable' });
    if (progress === null) continue;
    const { state, ...counts } = progress;
    say({ at: state, ...counts, ...facts });
    if (isOver(state)) return;
  }
}

async function askProgress(ticket: string, signal: AbortSignal) {
  try {
    const response = await fetch(zipProgressAddress(ticket), { signal });
    if (response.status === 404) return 'unknown' as const;
    return response.ok ? ((await response.json()) as ZipProgress) : null;
  } catch {
    return null;
  }
}

function isOver(state: ZipState): boolean {
  return state === 'sent' || state === 'stopped' || state === 'failed';
}

/** It ends by itself when nobody hears this: a stream that is read by nobody stands still. */
function stop(ticket: string): void {
  fetch(zipAddress(ticket), { method: 'DELETE', keepalive: true }).catch(() => {});
}

function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
