import { failed } from '#lib/result';
import type { PixelJob, PixelReply, PixelResult } from './pixel-job.ts';
import { broken, canceled } from './problem.ts';

/** An idle worker keeps the memory of the largest picture it had. */
const idleMs = 20_000;

interface Wait {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Jobs for one worker, one after another; the worker comes with the first and goes when idle. */
export class PixelQueue {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  run<Job extends PixelJob>(job: Job, wait: Wait): Promise<PixelResult<Job['task']>> {
    this.#waiting += 1;
    clearTimeout(this.#idle);
    const turn = this.#last.then(() => this.#perform(job, wait));
    this.#last = turn.finally(() => this.#rest());
    const done = turn as Promise<PixelResult<Job['task']>>;
    // Whoever gives up while others are before it need not wait for its turn.
    return wait.signal ? Promise.race([done, whenAborted(wait.signal)]) : done;
  }

  #perform(job: PixelJob, { onProgress, signal }: Wait): Promise<PixelResult> {
    if (signal?.aborted) return Promise.resolve(failed(canceled));
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((settle) => {
      const end = (result: PixelResult) => {
        signal?.removeEventListener('abort', giveUp);
        settle(result);
      };
      // What is under way in a worker cannot be interrupted, only ended with it.
      const replace = (result: PixelResult) => {
        worker.terminate();
        this.#worker = null;
        end(result);
      };
      const giveUp = () => replace(failed(canceled));
      signal?.addEventListener('abort', giveUp);
      worker.onmessage = ({ data }: MessageEvent<PixelReply>) => {
        if (data.result) end(data.result);
        else onProgress?.(data.progress);
      };
      worker.onerror = () => replace(failed(broken));
      worker.postMessage(job);
    });
  }

  #rest(): void {
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.#idle = setTimeout(() => {
      this.#worker?.terminate();
      this.#worker = null;
    }, idleMs);
  }
}

function whenAborted(signal: AbortSignal): Promise<ReturnType<typeof failed<typeof canceled>>> {
  return new Promise((settle) => {
    if (signal.aborted) settle(failed(canceled));
    else signal.addEventListener('abort', () => settle(failed(canceled)), { once: true });
  });
}
