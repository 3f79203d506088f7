import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTempFolder } from '#tests/support/temp-folder';

/** A clone in which nothing is installed yet: what npm start needs of it. */
let clone: string;

beforeEach(async () => {
  clone = await makeTempFolder('clone');
  mkdirSync(join(clone, 'scripts'));
  for (const name of ['start.mjs', 'install.mjs', 'run-program.mjs']) {
    cpSync(join('scripts', name), join(clone, 'scripts', name));
  }
  writeFileSync(join(clone, 'scripts', 'serve.ts'), "console.log('serving', process.argv[2]);\n");
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(clone, 'package-lock.json'), '{}');
  mkdirSync(join(clone, 'bin'));
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

const notes = () => join(clone, 'asked-of-npm');

/** @param places the words for which this npm puts Node in its place, as its script would */
function standInForNpm({ places, code = 0 }: { places: RegExp | null; code?: number }): void {
  const program = `#!${process.execPath}
const { appendFileSync, mkdirSync, symlinkSync } = require('node:fs');
const words = process.argv.slice(2);
appendFileSync(${JSON.stringify(notes())}, words.join(' ') + '\\n');
mkdirSync('node_modules/node/bin', { recursive: true });
if (${places ?? 'null'}?.test(words[0])) {
  symlinkSync(process.execPath, 'node_modules/node/bin/node');
}
process.exit(${code});
`;
  writeFileSync(join(clone, 'bin', 'npm'), program, { mode: 0o755 });
  writeFileSync(join(clone, 'bin', 'package.json'), '{ "type": "commonjs" }');
}

/** What was asked of npm so far, oldest first. */
const asked = () => readFileSync(notes(), 'utf8').trim().split('\n');

/** `npm start` on a machine whose own Node is of this version. */
function start(version: string, env: Readonly<Record<string, string>> = {}) {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const preload = `data:text/javascript,${encodeURIComponent(older)}`;
  const path = [join(clone, 'bin'), process.env.PATH].join(delimiter);
  const program = ['--import', preload, join('scripts', 'start.mjs'), '--dev'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: clone,
    env: Object.assign({ ...process.env, PATH: path }, env),
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

describe('a first start', () => {
  test('installs everything, whatever NODE_ENV and npm’s own settings leave out', () => {
    standInForNpm({ places: /install/ });
    const env = { NODE_ENV: 'production', npm_config_omit: 'dev' };
    expect(start('20.10.0', env)).toMatchObject({ status: 0, stdout: 'serving --dev' });
    const words = asked()[0]?.split(' ');
    expect(words).toEqual(
      expect.arrayContaining(['install', '--no-save', '--include=dev', '--include=optional']),
    );
  });

  test('is the only one that installs', () => {
    standInForNpm({ places: /install/ });
    start('20.10.0');
    expect(start('20.10.0')).toEqual({ status: 0, stdout: 'serving --dev', stderr: '' });
    expect(asked()).toHaveLength(1);
  });

  test('needs no Node of npm’s where the machine has 24', () => {
    standInForNpm({ places: null });
    expect(start('24.0.0')).toMatchObject({ status: 0, stdout: 'serving --dev' });
    expect(asked()).toHaveLength(1);
  });

  test('that fails is no first start', () => {
    standInForNpm({ places: null, code: 7 });
    const { status, stderr } = start('24.0.0');
    expect(status).toBe(1);
    expect(stderr).toContain('npm install ended with 7');
    standInForNpm({ places: null });
    expect(start('24.0.0').status).toBe(0);
    expect(asked()).toHaveLength(2);
  });
});

describe('where npm may not run scripts, and the machine’s Node is old', () => {
  test('one sentence says so, and the next start finds them allowed', () => {
    standInForNpm({ places: null });
    const { status, stdout, stderr } = start('22.1.0');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n').at(-1)).toMatch(
      /^Node 24 is missing\..*ignore-scripts.*start again\.$/,
    );
    // A package that is there already has its script run by `npm rebuild` alone.
    standInForNpm({ places: /rebuild/ });
    expect(start('22.1.0')).toMatchObject({ status: 0, stdout: 'serving --dev' });
    expect(asked().at(-1)).toMatch(/^rebuild node\b/);
  });

  test('an installation that lost its Node has it fetched again', () => {
    standInForNpm({ places: /install/ });
    start('22.1.0');
    rmSync(join(clone, 'node_modules', 'node'), { recursive: true });
    expect(start('22.1.0')).toMatchObject({ status: 0, stdout: 'serving --dev' });
  });
});
