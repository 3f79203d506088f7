import { execFile } from 'node:child_process';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makePostgresDatabase, type PostgresDatabase } from '#tests/support/postgres-database';
import { makeTempFolder } from '#tests/support/temp-folder';
import { type DemoProcess, startDemo } from '../../scripts/demo-process.ts';
import { programEnvironment, type StudioSettings } from '../../scripts/studio-program.ts';

let demo: DemoProcess;
let dataDir: string;
let postgres: PostgresDatabase | null = null;

beforeAll(async () => {
  demo = await startDemo({ secondsPerImage: 0, linkSeconds: 3600, art: 'quick' });
  dataDir = await makeTempFolder('life');
  const server = inject('postgresServer');
  const template = inject('embeddedTemplate');
  if (server) postgres = await makePostgresDatabase(server);
  if (template)
    await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
});

afterAll(async () => {
  demo.stop();
  await postgres?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

type Line = Readonly<Record<string, unknown>>;

/**
 * The log of a studio in a process of its own that sees one order to its end.
 *
 * @param onLog hears what it has logged so far
 */
async function lifeOf(
  prompt: string,
  settings: StudioSettings = {},
  onLog: (text: string) => void = () => {},
): Promise<Line[]> {
  const env = programEnvironment({
    ...{ STUDIO_DATA_DIR: dataDir, DATABASE_URL: postgres?.url, STUDIO_DEMO_URL: demo.url },
    ...{ STUDIO_MIN_FREE_DISK_MB: '0', ...settings },
  });
  const program = [
    '--conditions=react-server',
    join('tests', 'support', 'one-life.ts'),
    prompt,
  ] as const;
  const life = promisify(execFile)(process.execPath, program, { env });
  let text = '';
  life.child.stdout?.on('data', (piece) => {
    text += piece;
    onLog(text);
  });
  const { stdout } = await life;
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const ofGeneration = (lines: Line[]) => lines.filter(({ generation }) => generation !== undefined);

test('the whole life of a generation can be read from the log, and no prompt', async () => {
  const lines = await lifeOf('a prompt that is a secret');
  expect(lines.find(({ event }) => event === 'started')).toMatchObject({ wentOn: 0, unknown: 0 });
  const life = ofGeneration(lines);
  expect(life.map(({ event }) => event)).toEqual([
    ...['accepted', 'dispatching', 'answered', 'stored', 'done'],
  ]);
  expect(new Set(life.map(({ generation }) => generation)).size).toBe(1);
  expect(life.find(({ event }) => event === 'stored')).toMatchObject({ kept: 1, missing: 0 });
  expect(JSON.stringify(lines)).not.toContain('a prompt that is a secret');
});

test('an end without a picture says why, under its class', async () => {
  const life = ofGeneration(await lifeOf('refused [refuse]'));
  expect(life.map(({ event }) => event)).toEqual([
    ...['accepted', 'dispatching', 'answered', 'refused', 'failed'],
  ]);
  expect(life.at(-1)).toMatchObject({ kind: 'moderation' });
});

test('prompts are in the log when somebody wants them there', async () => {
  const life = ofGeneration(await lifeOf('a prompt to be seen', { STUDIO_LOG_PROMPTS: 'true' }));
  expect(life[0]).toMatchObject({ event: 'accepted', prompt: 'a prompt to be seen' });
});

test('a picture that the disk does not take is in the log, and kept once the disk takes it', async () => {
  const [folder, aside] = [join(dataDir, 'images'), join(dataDir, 'images-aside')];
  await lifeOf('a picture before');
  await rename(folder, aside);
  await writeFile(folder, 'no folder');
  let mended: Promise<void> | null = null;
  const mend = async () => {
    await rm(folder);
    await rename(aside, folder);
  };
  const lines = await lifeOf('a prompt that is a secret', { STUDIO_LEASE_SECONDS: '3' }, (text) => {
    if (text.includes('job-failed')) mended ??= mend();
  });
  await mended;
  const life = ofGeneration(lines);
  const failed = life.find(({ event }) => event === 'job-failed');
  const message = expect.stringContaining('ENOTDIR');
  expect(failed).toMatchObject({ job: 'generation', err: { message } });
  expect(life.at(-1)).toMatchObject({ event: 'done', generation: failed?.generation });
  expect(JSON.stringify(lines)).not.toContain('a prompt that is a secret');
});
