import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings } from '#lib/platform/env-schema';
import { makeTempFolder } from '#tests/support/temp-folder';

let folder: string;

beforeEach(async () => {
  folder = await makeTempFolder('settings');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** A program in that folder, with these settings and none that the tests were started with. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const environment = { ...process.env };
  for (const name of Object.keys(settings)) delete environment[name];
  return spawnSync(process.execPath, ['--conditions=react-server', ...words], {
    cwd: folder,
    env: Object.assign(environment, env),
    encoding: 'utf8',
  });
}

/** What a start in that folder goes by. */
function settingsOf(dev: boolean, env?: Readonly<Record<string, string>>) {
  const from = pathToFileURL(resolve('scripts', 'settings-file.ts')).href;
  const program = `
    import { startSettings } from '${from}';
    console.log(JSON.stringify(startSettings({ dev: ${dev} })));
  `;
  const { stdout, stderr } = run(['--input-type=module', '--eval', program], env);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('a studio that serves its sources as they change', () => {
  test('has nothing of the one that is in use: neither key nor database nor folder', () => {
    write('.env', 'SEEDREAM_API_KEY=sk_1\nDATABASE_URL=postgres://db/studio\nSTUDIO_DATA_DIR=/srv');
    const { values } = settingsOf(true);
    expect(values).toMatchObject({ STUDIO_DATA_DIR: './data/dev' });
    expect(values).not.toHaveProperty('SEEDREAM_API_KEY');
    expect(values).not.toHaveProperty('DATABASE_URL');
  });

  test('has a file of its own, and goes by what is set already before that', () => {
    write('.env.dev', 'PORT=4000\nSTUDIO_DATA_DIR=/dev-library\nLOG_LEVEL=warn');
    const { values } = settingsOf(true, { LOG_LEVEL: 'error' });
    expect(values).toMatchObject({
      ...{ PORT: 4000, STUDIO_DATA_DIR: '/dev-library', LOG_LEVEL: 'error' },
    });
    expect(settingsOf(false).values).toMatchObject({ PORT: 3000, STUDIO_DATA_DIR: './data' });
  });

  test('is told apart by its start', () => {
    write('.env', 'PORT=70000');
    write('.env.dev', 'PORT=70001');
    const serve = resolve('scripts', 'serve.ts');
    expect(run([serve]).stderr).toMatch(/^PORT is "70000" .*\n$/);
    expect(run([serve, '--dev']).stderr).toMatch(/^PORT is "70001" .*\n$/);
  });
});

describe('the care of a studio', () => {
  test.each(['verify', 'backup /tmp/x.tar', 'restore /tmp/x.tar', 'recover ada@studio.example'])(
    'goes by the same file: %s',
    (words) => {
      write('.env', 'LOG_LEVEL=loud');
      const { status, stdout, stderr } = run([
        resolve('scripts', 'studio.ts'),
        ...words.split(' '),
      ]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^LOG_LEVEL is "loud" and must be one of .*\n$/);
    },
  );
});

describe('a name in the file that is no setting', () => {
  test('is a problem, also where it is like none', () => {
    write('.env', 'SMTP_HOST=mail.example.org\nSTUDIO_BUDGET_DAY=20\nNODE_OPTIONS=\nSTUDIO_X=');
    expect(settingsOf(false)).toEqual({
      problems: [
        'SMTP_HOST in .env is no setting: .env.example names all of them.',
        'STUDIO_BUDGET_DAY is no setting. Did you mean STUDIO_BUDGET_DAY_IMAGES?',
      ],
    });
  });

  test('is none where another program may have set it', () => {
    expect(settingsOf(false, { SMTP_HOST: 'mail.example.org' })).toHaveProperty('values');
  });

  test('keeps the studio from being looked after in the wrong place', () => {
    const verify = [resolve('scripts', 'studio.ts'), 'verify'];
    for (const [name, problem] of [
      ['STUDIO_FOLDER', 'STUDIO_FOLDER in .env is no setting: .env.example names all of them.'],
      ['STUDIO_DATADIR', 'STUDIO_DATADIR is no setting. Did you mean STUDIO_DATA_DIR?'],
    ]) {
      write('.env', `${name}=/srv/library`);
      expect(run(verify)).toMatchObject({ status: 2, stdout: '', stderr: `${problem}\n` });
    }
  });
});
