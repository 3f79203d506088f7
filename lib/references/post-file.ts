import { readJson } from '#lib/platform/json';
import { isWorthRetrying, retryDelayMs } from '#lib/references/retry';

export interface Answer {
  /** 0 when none came. */
  readonly status: number;
  /** What was answered in JSON, null for anything else. */
  readonly body: unknown;
}

export interface PostWait {
  readonly signal: AbortSignal;
  /** @param share of the bytes that have left, from 0 to 1 */
  onShare(share: number): void;
}

/**
 * Sends one file to the studio, and again when it did not get through. It is XMLHttpRequest because
 * `fetch` does not say how much of a body has left.
 *
 * @returns the last answer, also when it was called off
 */
export async function postFile(address: string, file: Blob, wait: PostWait): Promise<Answer> {
  for (let failures = 1; ; failures += 1) {
    const answer = await post(address, file, wait);
    if (wait.signal.aborted || !isWorthRetrying(answer.status)) return answer;
    // Without a network the next try would only fail too; whoever waits goes on when there is one.
    const delayMs = navigator.onLine ? retryDelayMs(failures, Math.random()) : null;
    if (delayMs === null) return answer;
    await pause(delayMs, wait.signal);
    if (wait.signal.aborted) return answer;
  }
}

function post(address: string, file: Blob, { signal, onShare }: PostWait): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const settle = () => {
      signal.removeEventListener('abort', abort);
      resolve({ status: request.status, body: readJson(request.responseText) });
    };
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onloadend = settle;
    signal.addEventListener('abort', abort);
    onShare(0);
    if (signal.aborted) return settle();
    request.send(file);
  });
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
