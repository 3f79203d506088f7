import { describe, expect, test } from 'vitest';
import type { PictureFacts } from '#lib/references/picture-facts';
import type { PixelJob, PixelReply } from '#lib/references/pixels/pixel-job';
import { PixelQueue } from '#lib/references/pixels/pixel-queue';

const facts: PictureFacts = {
  kind: 'jpeg',
  width: 100,
  height: 100,
  orientation: 1,
  sizeBytes: 3,
  bitDepth: 8,
  colour: 'rgb',
  hasAlpha: false,
  foreignProfile: null,
};

function preview(name: string): PixelJob & { task: 'preview' } {
  return { task: 'preview', file: new Blob([name]), facts, longestSide: 10 };
}

/** What the browser's own does for the queue, answered by the test. */
class HeldWorker {
  onmessage: ((event: { data: PixelReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly jobs: PixelJob[] = [];
  isTerminated = false;

  postMessage(job: PixelJob): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: PixelReply): void {
    this.onmessage?.({ data });
  }

  finish(): void {
    this.say({ result: { ok: true, value: this.jobs.at(-1)?.file ?? new Blob() } });
  }
}

function queueWithWorkers() {
  const workers: HeldWorker[] = [];
  const queue = new PixelQueue(() => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const worker = (number: number) => {
    const found = workers[number];
    if (!found) throw new Error(`There is no worker ${number}.`);
    return found;
  };
  return { queue, workers, worker };
}

/** Until everything that could go on has gone on. */
const settled = () => new Promise((settle) => setImmediate(settle));

describe('the work on pixels', () => {
  test('is done one thing after another, by one worker', async () => {
    const { queue, workers, worker } = queueWithWorkers();
    const first = queue.run(preview('first'), {});
    const second = queue.run(preview('second'), {});
    await settled();
    expect(worker(0).jobs).toHaveLength(1);
    worker(0).finish();
    await first;
    await settled();
    expect(worker(0).jobs).toHaveLength(2);
    worker(0).finish();
    const result = await second;
    expect(result.ok && (await result.value.text())).toBe('second');
    expect(workers).toHaveLength(1);
  });

  test('says how far it is', async () => {
    const { queue, worker } = queueWithWorkers();
    const heard: number[] = [];
    const run = queue.run(preview('a'), { onProgress: (share) => heard.push(share) });
    await settled();
    worker(0).say({ progress: 0.25 });
    worker(0).say({ progress: 0.5 });
    worker(0).finish();
    await run;
    expect(heard).toEqual([0.25, 0.5]);
  });

  test('ends at once when it is given up, and the next one has a worker of its own', async () => {
    const { queue, workers, worker } = queueWithWorkers();
    const stop = new AbortController();
    const given = queue.run(preview('a'), { signal: stop.signal });
    const next = queue.run(preview('b'), {});
    await settled();
    stop.abort();
    expect(await given).toMatchObject({ ok: false, failure: { code: 'canceled' } });
    expect(worker(0).isTerminated).toBe(true);
    await settled();
    worker(1).finish();
    expect(await next).toMatchObject({ ok: true });
    expect(workers).toHaveLength(2);
  });

  test('that waits for its turn is given up without disturbing what is under way', async () => {
    const { queue, worker } = queueWithWorkers();
    const under = queue.run(preview('a'), {});
    const stop = new AbortController();
    const waiting = queue.run(preview('b'), { signal: stop.signal });
    await settled();
    stop.abort();
    expect(await waiting).toMatchObject({ ok: false, failure: { code: 'canceled' } });
    expect(worker(0).isTerminated).toBe(false);
    worker(0).finish();
    expect(await under).toMatchObject({ ok: true });
    await settled();
    expect(worker(0).jobs).toHaveLength(1);
  });

  test('that broke its worker says so, and the next one goes on', async () => {
    const { queue, worker } = queueWithWorkers();
    const broken = queue.run(preview('a'), {});
    const next = queue.run(preview('b'), {});
    await settled();
    worker(0).onerror?.();
    expect(await broken).toMatchObject({ ok: false, failure: { code: 'unreadable' } });
    await settled();
    worker(1).finish();
    expect(await next).toMatchObject({ ok: true });
  });
});
