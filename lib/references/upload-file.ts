import type { Intake } from '#lib/references/kept-reference';
import { isWorthRetrying, retryDelayMs } from '#lib/references/retry';
import { calledOff, noAnswer, readFailure, type SendFailure } from '#lib/references/send-failure';
import { failed, ok, type Result } from '#lib/result';

export interface Upload {
  readonly file: Blob;
  readonly name: string;
  /** SHA-256 of the kept original that this form was made from; null for an original. */
  readonly originalKey: string | null;
  readonly signal: AbortSignal;
  /** @param share of the bytes that have left, from 0 to 1 */
  onShare(share: number): void;
}

/**
 * Sends one file to the studio, and again when it did not get through. It is XMLHttpRequest because
 * `fetch` does not say how much of a body has left.
 */
export async function uploadFile(upload: Upload): Promise<Result<Intake, SendFailure>> {
  for (let failures = 1; ; failures += 1) {
    const { status, body } = await post(upload);
    if (upload.signal.aborted) return failed(calledOff);
    if (status === 200 && isIntake(body)) return ok(body);
    // Without a network the next try would only fail too; the tray goes on when there is one again.
    const delayMs = navigator.onLine ? retryDelayMs(failures, Math.random()) : null;
    if (!isWorthRetrying(status) || delayMs === null) {
      return failed(status === 0 ? noAnswer : readFailure(body));
    }
    await pause(delayMs, upload.signal);
  }
}

interface Answer {
  /** 0 when none came. */
  readonly status: number;
  readonly body: unknown;
}

function post({ file, name, originalKey, signal, onShare }: Upload): Promise<Answer> {
  const query = new URLSearchParams({ name, ...(originalKey && { original: originalKey }) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const settle = () => {
      signal.removeEventListener('abort', abort);
      resolve({ status: request.status, body: readJson(request.responseText) });
    };
    request.open('POST', `/api/references?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onloadend = settle;
    signal.addEventListener('abort', abort);
    onShare(0);
    if (signal.aborted) return settle();
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isIntake(body: unknown): body is Intake {
  return typeof body === 'object' && body !== null && 'original' in body && 'findings' in body;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
