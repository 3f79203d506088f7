import { readFile, rm } from 'node:fs/promises';
import { test as bare, expect } from '@playwright/test';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import { newShareRules } from '#lib/shares/share-rules';
import { type ActionAnswer, type BuiltAction, Caller } from '#tests/support/caller';
import { actions, type Guard, pages, routes } from '#tests/support/rights-table';
import { makeTempFolder } from '#tests/support/temp-folder';
import { freePort, startStudio } from '../../scripts/studio-process.ts';

const password = 'quince lantern orbit 47';
const ownPrompt = 'A picture of the owner’s';
const forgedId = '01a2a2a2-0000-7000-8000-000000000000';

type Kind = 'owner' | 'member' | 'viewer' | 'visitor' | 'stranger' | 'signed out' | 'forger';

/** Which guards each kind of caller passes. */
const passes: Readonly<Record<Kind, readonly Guard[]>> = {
  owner: ['everybody', 'look', 'make', 'manage'],
  member: ['everybody', 'look', 'make'],
  viewer: ['everybody', 'look'],
  visitor: ['everybody'],
  stranger: ['everybody'],
  'signed out': ['everybody'],
  forger: ['everybody'],
};
const kinds = Object.keys(passes) as Kind[];

interface World {
  readonly callers: Readonly<Record<Kind, Caller>>;
  readonly built: ReadonlyMap<string, BuiltAction>;
  /** A picture of the owner's. */
  readonly imageId: string;
}

/** A studio on the network with one caller of each kind. */
const test = bare.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const dataDir = await makeTempFolder('rights');
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const studio = await startStudio({
        port,
        env: {
          STUDIO_DATA_DIR: dataDir,
          STUDIO_URL: url,
          STUDIO_MIN_FREE_DISK_MB: '0',
          LOG_LEVEL: 'silent',
        },
        demo: { secondsPerImage: 0, linkSeconds: 3600, art: 'quick' },
      });
      await use(await makeWorld(url, studio.output()));
      studio.kill('SIGKILL');
      await studio.exited;
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function makeWorld(url: string, output: string): Promise<World> {
  const built = await builtActions();
  const act = (caller: Caller, file: string, name: string, ...input: unknown[]) =>
    caller.act(found(built.get(`${file} ${name}`)), ...input);
  const come = async (link: string, name: string, way: string) => {
    const caller = new Caller(url);
    const token = link.split('/').at(-1);
    const email = `${name}@studio.example`;
    await act(caller, 'lib/accounts/door-actions.ts', way, { token, name, email, password });
    expect(Object.keys(caller.cookies), `${name} is signed in`).not.toEqual([]);
    return caller;
  };
  const owner = await come(/http:\S+\/setup\/\S+/.exec(output)?.[0] ?? '', 'ada', 'setUpStudio');
  const invited = async (name: string, role: string) => {
    const order = { role, email: null, days: 7 };
    const answer = await act(owner, 'lib/people/actions.ts', 'invitePerson', order);
    return come(outcome<{ link: string }>(answer).link, name, 'joinStudio');
  };
  const leaver = await invited('leaver', 'member');
  const stolen = leaver.cookies;
  await act(leaver, 'lib/accounts/door-actions.ts', 'leaveStudio');

  const recipe = { ...emptyRecipe, prompt: ownPrompt };
  const order = { clientKey: newClientKey(), recipe };
  await act(owner, 'lib/generations/actions.ts', 'generate', order);
  const imageId = await firstImage(owner);
  const share = await act(owner, 'lib/shares/actions.ts', 'createShare', {
    source: { kind: 'images', ids: [imageId] },
    rules: newShareRules('For a client'),
    limits: { expiresAt: null, mostVisits: null },
    password: null,
  });
  const shareAddress = outcome<{ address: string }>(share).address;
  const visitor = new Caller(url);
  expect((await visitor.ask('GET', shareAddress)).status).toBe(200);
  return {
    callers: {
      owner,
      member: await invited('grace', 'member'),
      viewer: await invited('vera', 'viewer'),
      visitor,
      stranger: new Caller(url),
      'signed out': new Caller(url, stolen),
      forger: new Caller(url, { 'studio.session_token': `${forgedId}.Zm9yZ2Vk` }),
    },
    built,
    imageId,
  };
}

/** What an action that was let in came to. */
function outcome<Value>(answer: ActionAnswer | null): Value {
  const result = answer?.data as { readonly value?: Value } | undefined;
  if (!result?.value) throw new Error(`The action came to nothing: ${JSON.stringify(answer)}`);
  return result.value;
}

async function firstImage(owner: Caller): Promise<string> {
  let id = '';
  await expect(async () => {
    const answer = await owner.ask('GET', '/api/images');
    const page = (await answer.json()) as { images: Array<{ id: string }> };
    id = page.images[0]?.id ?? '';
    expect(id).not.toBe('');
  }).toPass();
  return id;
}

/** Every action of the build, by its file and its name. */
async function builtActions(): Promise<Map<string, BuiltAction>> {
  const text = await readFile('.next/server/server-reference-manifest.json', 'utf8');
  const { node } = JSON.parse(text) as {
    node: Record<string, { filename: string; exportedName: string; workers: object }>;
  };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
      const [page = ''] = Object.keys(workers);
      const path = addressOf(pathOf(page.replace(/^app/, '')));
      return [`${filename} ${exportedName}`, { id, path }];
    }),
  );
}

function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('There is no such thing.');
  return value;
}

/** The address of an entry of the build, as the table writes it. */
function pathOf(entry: string): string {
  return (
    entry
      .replace(/\/(?:page|route)$/, '')
      // Groups and slots are in no address.
      .replaceAll(/\/(?:\((?!\.)[^/]*\)|@[^/]*)/g, '')
      .replaceAll(/\[(?:\.\.\.)?([^\]]+)\]/g, ':$1')
      .replace('/(.)', '/') || '/'
  );
}

/** Every page and route of the build, as the table writes them. */
async function builtPaths(): Promise<{ pages: string[]; routes: string[] }> {
  const text = await readFile('.next/server/app-paths-manifest.json', 'utf8');
  const built = Object.keys(JSON.parse(text) as object);
  const shown = new Set<string>();
  const answered: string[] = [];
  for (const entry of built) {
    if (entry.startsWith('/_') || entry.includes('(.)')) continue;
    if (entry.endsWith('/page')) shown.add(pathOf(entry));
    else {
      const source = await readFile(`app${entry}.ts`, 'utf8');
      const methods = source.matchAll(
        /export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g,
      );
      for (const [, method] of methods) answered.push(`${method} ${pathOf(entry)}`);
    }
  }
  // A slot that shows nothing has the address of what it lies over.
  return { pages: [...shown].sort(), routes: answered.sort() };
}

const addressOf = (path: string) =>
  path
    .replace(':variant', 'small')
    .replace(':form', 'original')
    .replace(/^\/s\/:token/, `/s/${'a'.repeat(22)}`)
    .replaceAll(/:\w+/g, forgedId);

test('every page, route and action of the build says whom it is for', async () => {
  const built = await builtPaths();
  expect(built.pages).toEqual(Object.keys(pages).sort());
  expect(built.routes).toEqual(Object.keys(routes).sort());
  const known = Object.entries(actions).flatMap(([file, names]) =>
    Object.keys(names).map((name) => `${file} ${name}`),
  );
  expect([...(await builtActions()).keys()].sort()).toEqual(known.sort());
});

for (const kind of kinds) {
  test(`every page answers the ${kind} as it says`, async ({ world }) => {
    const isSignedIn = passes[kind].includes('look');
    for (const [path, guard] of Object.entries(pages)) {
      const { status, headers } = await world.callers[kind].ask('GET', addressOf(path));
      if (!passes[kind].includes(guard)) {
        const refused = isSignedIn ? [404, null] : [307, '/sign-in'];
        expect([status, headers.get('location')], `${path} to the ${kind}`).toEqual(refused);
      } else if (path.includes(':id')) {
        expect(status, `${path} that is not there, to the ${kind}`).toBe(404);
      } else if (path === '/sign-in') {
        expect(status, `${path} to the ${kind}`).toBe(isSignedIn ? 307 : 200);
      } else expect(status, `${path} to the ${kind}`).toBe(200);
    }
  });

  test(`every route answers the ${kind} as it says`, async ({ world }) => {
    for (const [route, guard] of Object.entries(routes)) {
      const [method = '', path = ''] = route.split(' ');
      const response = await world.callers[kind].ask(method, addressOf(path));
      const what = `${route} to the ${kind}`;
      if (guard === 'token') expect(response.status, what).toBe(401);
      else if (!passes[kind].includes(guard)) {
        expect([response.status, await response.text()], what).toEqual([404, '']);
      } else if (method === 'GET' && !path.includes(':') && guard !== 'everybody') {
        expect([401, 403, 404], what).not.toContain(response.status);
      }
      expect(response.status, what).toBeLessThan(500);
      await response.body?.cancel().catch(() => undefined);
    }
  });

  test(`every action answers the ${kind} as it says`, async ({ world }) => {
    for (const [file, names] of Object.entries(actions)) {
      for (const [name, guard] of Object.entries(names)) {
        // What ends one's own session has its own test.
        if (name === 'leaveStudio' || name.startsWith('$$')) continue;
        const action = found(world.built.get(`${file} ${name}`));
        const answer = await world.callers[kind].act(action, {});
        const isRefused = answer?.serverError !== undefined;
        expect(isRefused, `${name} to the ${kind}`).toBe(!passes[kind].includes(guard));
      }
    }
  });
}

test('what is another’s answers like what is not there', async ({ world }) => {
  const theirs = [
    ...['/gallery/:id', '/api/images/:id/small', '/api/images/:id/original'],
    ...['/api/images/:id/alike?by=colour', '/api/images/:id/lineage'],
  ];
  for (const kind of ['member', 'viewer', 'visitor', 'stranger', 'signed out', 'forger'] as const) {
    for (const path of theirs) {
      const ask = async (id: string) => {
        const response = await world.callers[kind].ask('GET', path.replace(':id', id));
        const text = await response.text();
        return [response.status, response.headers.get('location'), text.includes(ownPrompt)];
      };
      const forged = await ask(forgedId);
      expect(await ask(world.imageId), `${path} to the ${kind}`).toEqual(forged);
      expect([307, 404]).toContain(forged[0]);
    }
  }
  const own = await world.callers.owner.ask('GET', `/api/images/${world.imageId}/small`);
  expect(own.status).toBe(200);
});
