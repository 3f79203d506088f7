import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { studioClient } from '#tests/support/studio-client';

/** Ten changes in a second at most. */
const pauseMs = 100;

/** Results that become others while somebody looks. */
export interface ResultNews {
  /** @returns how many there were a second */
  end(): Promise<number>;
}

/**
 * Puts pictures into the trash and takes them out again, one after the other and over all of them:
 * each is told as a change of its generation, as a new result is, and takes no provider.
 */
export async function startResultNews(url: string, images: readonly string[]): Promise<ResultNews> {
  const client = await studioClient(url);
  const begunAt = performance.now();
  let isOver = false;
  let count = 0;
  const change = async (image: string, isTrashed: boolean) => {
    const [isDone] = await Promise.all([client.setTrashed(image, isTrashed), sleep(pauseMs)]);
    if (!isDone) throw new Error('A picture of the experiment could not be changed.');
    count += 1;
  };
  const work = (async () => {
    for (let at = 0; !isOver; at += 1) {
      // Far from the last one, so that news comes from everywhere.
      const image = images[(at * 617) % images.length] ?? '';
      await change(image, true);
      await change(image, false);
    }
  })();
  // Whoever ends it hears of it.
  work.catch(() => {});
  return {
    async end() {
      isOver = true;
      await work;
      return (count * 1000) / (performance.now() - begunAt);
    },
  };
}
