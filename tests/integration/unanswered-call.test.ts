import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelQueued } from '#lib/generations/change-course';
import type { Bill } from '#lib/platform/seedream/demo-server';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { freePort } from '../../scripts/studio-process.ts';
import { demoProgram, programExit, spawnProgram } from '../../scripts/studio-program.ts';

/** Short for a call, long enough for one to reach a provider on a machine that does other things too. */
const deadlineMs = 3000;

let backend: Backend;
let providerUrl: string;
let stopProvider = async () => {};

beforeAll(async () => {
  const port = await freePort();
  providerUrl = `http://127.0.0.1:${port}`;
  backend = await startBackend({
    settings: {
      STUDIO_DEMO_URL: providerUrl,
      SEEDREAM_DEADLINE_SECONDS: String(deadlineMs / 1000),
    },
  });
  await backend.start();
});

afterAll(async () => {
  await backend.stop();
  await stopProvider();
});

describe('while nobody listens at the provider', () => {
  test('a call waits, says so, and is made once somebody does', async () => {
    const prompt = 'patience pays, in a set';
    // A set has a minute more for each picture, so no deadline has a part in this.
    const id = await backend.generate(prompt, { set: { maximum: 2 } });
    const canceled = await backend.generate('canceled in time');
    expect(await untilWaiting(id)).toMatchObject({ reason: 'unreachable' });
    expect(await untilWaiting(canceled)).toMatchObject({ reason: 'unreachable' });
    await cancelQueued(backend.db, backend.owner, canceled);

    await startProvider();
    await backend.untilState(id, 'done');
    expect(await bills(prompt)).toMatchObject([{ status: 200 }]);
    expect(await bills('canceled in time')).toEqual([]);
    expect(await backend.see(canceled)).toMatchObject({ state: 'canceled' });
  });
});

describe('a call that is not answered', () => {
  test('is unknown at its deadline, and is not made again', async () => {
    const prompt = 'no answer [hang]';
    const orderedAt = performance.now();
    const id = await backend.generate(prompt);
    const generation = await backend.untilState(id);
    expect(generation).toMatchObject({
      state: 'unknown',
      failure: { kind: 'unknown-outcome', message: 'No answer came before the deadline.' },
    });
    expect(performance.now() - orderedAt).toBeGreaterThanOrEqual(deadlineMs);
    const [bill, ...others] = await bills(prompt);
    expect(others).toEqual([]);
    expect(bill).toMatchObject({ status: null, imagesBilled: 0 });
  });
});

function untilWaiting(id: string) {
  return until(async () => {
    const generation = await backend.see(id);
    return generation.state === 'queued' && generation.waiting;
  });
}

/** On the very port at which nobody was listening. */
async function startProvider(): Promise<void> {
  const port = new URL(providerUrl).port;
  const flags = ['--port', port, '--seconds-per-image', '0', '--art', 'quick'];
  const child = spawnProgram(demoProgram, flags, {});
  const exited = programExit(child);
  child.stdout?.resume();
  child.stderr?.resume();
  stopProvider = async () => {
    child.disconnect();
    await exited;
  };
  await once(child, 'message');
}

async function bills(prompt: string): Promise<Bill[]> {
  const response = await fetch(`${providerUrl}/demo/bills`);
  const all = (await response.json()) as Bill[];
  return all.filter((bill) => bill.prompt === prompt);
}
