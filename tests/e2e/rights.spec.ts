import { routeKinds } from '#lib/accounts/request-limits';
import { signInAddress } from '#lib/accounts/return-address';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { newClientKey } from '#lib/id';
import { newShareRules } from '#lib/shares/share-rules';
import { test as bare, expect } from '#tests/support/browser-test';
import { addressOf, builtActions, builtPaths, forgedId } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { designOf } from '#tests/support/designs';
import { firstImage } from '#tests/support/first-image';
import {
  Door,
  type NetworkStudio,
  outcome,
  startNetworkStudio,
} from '#tests/support/network-studio';
import { actions, type Guard, pages, routes } from '#tests/support/rights-table';

const ownPrompt = 'A picture of the owner’s';

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
  readonly door: Door;
  /** A picture of the owner's. */
  readonly imageId: string;
  /** An experiment of the owner's. */
  readonly experimentId: string;
  /** A prompt that the owner keeps. */
  readonly keptPromptId: string;
}

/** A studio on the network with one caller of each kind. */
const test = bare.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const network = await startNetworkStudio();
      await use(await makeWorld(network));
      await network.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function makeWorld({ url, setupLink }: NetworkStudio): Promise<World> {
  const door = new Door(url, await builtActions());
  const owner = await door.setUp(setupLink, 'Ada');
  const leaver = await door.invite(owner, 'Leaver', 'member');
  const stolen = leaver.cookies;
  await door.act(leaver, 'lib/accounts/door-actions.ts', 'leaveStudio');

  const recipe = { ...emptyRecipe, prompt: ownPrompt };
  const order = { clientKey: newClientKey(), recipe };
  await door.act(owner, 'lib/generations/actions.ts', 'generate', order);
  const imageId = await firstImage(owner);
  const share = await door.act(owner, 'lib/shares/actions.ts', 'createShare', {
    source: { kind: 'images', ids: [imageId] },
    rules: newShareRules('For a client'),
    limits: { expiresAt: null, mostVisits: null },
    password: null,
  });
  const shareAddress = outcome<{ address: string }>(share).address;
  const experiment = await door.act(owner, 'lib/experiments/actions.ts', 'startNewExperiment', {
    clientKey: newClientKey(),
    name: ownPrompt,
    question: '',
    design: designOf(ownPrompt),
  });
  const kept = await door.act(owner, 'lib/library/prompts/actions.ts', 'keepPrompt', {
    of: { name: ownPrompt },
    name: 'First',
    prompt: ownPrompt,
  });
  const visitor = new Caller(url);
  expect((await visitor.ask('GET', shareAddress)).status).toBe(200);
  return {
    callers: {
      owner,
      member: await door.invite(owner, 'Grace', 'member'),
      viewer: await door.invite(owner, 'Vera', 'viewer'),
      visitor,
      stranger: new Caller(url),
      'signed out': new Caller(url, stolen),
      forger: new Caller(url, { 'studio.session_token': `${forgedId}.Zm9yZ2Vk` }),
    },
    door,
    imageId,
    experimentId: outcome<string>(experiment),
    keptPromptId: outcome<{ keptPromptId: string }>(kept).keptPromptId,
  };
}

test('every page, route and action of the build says whom it is for', async () => {
  const built = await builtPaths();
  expect(built.pages).toEqual(Object.keys(pages).sort());
  expect(built.routes).toEqual(Object.keys(routes).sort());
  expect(built.routes, 'each has its limits').toEqual(Object.keys(routeKinds).sort());
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
        const refused = isSignedIn ? [404, null] : [307, signInAddress(addressOf(path))];
        expect([status, headers.get('location')], `${path} to the ${kind}`).toEqual(refused);
      } else if (path.includes(':id') || path === '/judge/:token') {
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
        const answer = await world.door.act(world.callers[kind], file, name, {});
        const isRefused = answer?.serverError !== undefined;
        expect(isRefused, `${name} to the ${kind}`).toBe(!passes[kind].includes(guard));
      }
    }
  });
}

test('what is another’s answers like what is not there', async ({ world }) => {
  const { imageId, experimentId, keptPromptId } = world;
  const theirs = [
    ...['/gallery/:id', '/api/images/:id/small', '/api/images/:id/original'],
    ...['/api/images/:id/alike?by=colour', '/api/images/:id/lineage'],
    ...['/experiments/:id', '/experiments/:id/judge', '/api/experiments/:id/results'],
    ...['/api/experiments/:id/pairs', '/api/experiments/:id/export'],
    ...['/experiments/:id/report', '/api/experiments/:id/contact-sheet'],
    '/library/prompts/:id',
  ];
  const thereOf = (path: string) => {
    if (path.includes('library')) return keptPromptId;
    return path.includes('experiments') ? experimentId : imageId;
  };
  for (const kind of ['member', 'viewer', 'visitor', 'stranger', 'signed out', 'forger'] as const) {
    for (const path of theirs) {
      const ask = async (id: string) => {
        const response = await world.callers[kind].ask('GET', path.replace(':id', id));
        const text = await response.text();
        const to = response.headers.get('location')?.replace(id, ':id');
        return [response.status, to, text.includes(ownPrompt)];
      };
      const forged = await ask(forgedId);
      expect(await ask(thereOf(path)), `${path} to the ${kind}`).toEqual(forged);
      expect([307, 404]).toContain(forged[0]);
    }
  }
  const own = await world.callers.owner.ask('GET', `/api/images/${imageId}/small`);
  expect(own.status).toBe(200);
});
