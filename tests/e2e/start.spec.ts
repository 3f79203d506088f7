import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '#tests/support/browser-test';
import { freePort } from '../../scripts/studio-process.ts';
import { programEnvironment, type StudioSettings } from '../../scripts/studio-program.ts';

interface Start {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exitCode: Promise<number | null>;
}

let dataDir = '';
let running: Start[] = [];

/** Starts as `npm start` does, but for the installation. */
function start(settings: StudioSettings): Start {
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: programEnvironment({ STUDIO_DATA_DIR: dataDir, ...settings }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const exitCode = new Promise<number | null>((settle) => child.once('close', settle));
  const started = { child, output: () => said, exitCode };
  running.push(started);
  return started;
}

async function isServing(port: number): Promise<boolean> {
  // Whatever it says: a studio that is about to end says that it is not well, and still writes.
  const answer = fetch(`http://127.0.0.1:${port}/api/health`).then(() => true);
  return answer.catch(() => false);
}

test.beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'studio-start-'));
});

test.afterEach(async () => {
  for (const { child, exitCode } of running) {
    child.kill();
    await exitCode;
  }
  running = [];
  await rm(dataDir, { recursive: true, force: true });
});

test('a start prints one address and the mode, and stops when asked', async () => {
  const port = await freePort();
  const { child, output, exitCode } = start({ PORT: String(port) });
  await expect.poll(output, { timeout: 100_000 }).toContain('nothing is billed');
  expect(output().match(/https?:\/\/\S+/g)).toEqual([`http://127.0.0.1:${port}`]);
  expect(await isServing(port)).toBe(true);
  child.kill('SIGTERM');
  expect(await exitCode).toBe(0);
  expect(await isServing(port)).toBe(false);
});

test('a start with a key says which provider is called', async () => {
  const port = await freePort();
  const key = 'sk_not-a-real-key';
  const { output } = start({ PORT: String(port), SEEDREAM_API_KEY: key });
  await expect
    .poll(output, { timeout: 100_000 })
    .toContain('Provider: Seedream at https://api.novita.ai');
  expect(output()).not.toContain(key);
});

test('a start that is killed leaves no studio behind', async () => {
  const port = await freePort();
  const { child, output } = start({ PORT: String(port) });
  await expect.poll(output, { timeout: 100_000 }).toContain('nothing is billed');
  child.kill('SIGKILL');
  await expect.poll(() => isServing(port)).toBe(false);
});

test('a port that is taken stops the start with one sentence that names PORT', async () => {
  const other = createServer();
  const port = await new Promise<number>((settle) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      settle(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const { output, exitCode } = start({ PORT: String(port) });
  expect(await exitCode).toBe(1);
  expect(output()).toBe(
    `PORT ${port} is in use on 127.0.0.1: stop what listens there, or set another PORT.\n`,
  );
  other.close();
});

test('each bad setting is named in a sentence of its own', async () => {
  const { output, exitCode } = start({ PORT: '70000', HOST: 'http://0.0.0.0' });
  expect(await exitCode).toBe(1);
  const sentences = output().trimEnd().split('\n');
  expect(sentences).toHaveLength(2);
  expect(sentences).toContainEqual(expect.stringMatching(/^PORT .*from 1 to 65535\.$/));
  expect(sentences).toContainEqual(expect.stringMatching(/^HOST .*an address of this machine/));
});
