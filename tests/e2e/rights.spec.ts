import { routeKinds } from '#lib/accounts/request-limits';
import { signInAddress } from '#lib/accounts/return-address';
import { test as bare, expect } from '#tests/support/browser-test';
import { addressOf, builtActions, builtPaths, forgedId } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { Door, type NetworkStudio, startNetworkStudio } from '#tests/support/network-studio';
import {
  forgedOf,
  makeThings,
  ownActions,
  type Things,
  theirActions,
  theirPaths,
} from '#tests/support/owners-things';
import { actions, type Guard, pages, routes } from '#tests/support/rights-table';

const ownPrompt = 'A picture of the owner’s';

type Kind =
  | 'owner'
  | 'admin'
  | 'member'
  | 'viewer'
  | 'visitor'
  | 'stranger'
  | 'signed out'
  | 'forger';

/** Which guards each kind of caller passes. */
const passes: Readonly<Record<Kind, readonly Guard[]>> = {
  owner: ['everybody', 'look', 'make', 'manage'],
  admin: ['everybody', 'look', 'make', 'manage'],
  member: ['everybody', 'look', 'make'],
  viewer: ['everybody', 'look'],
  visitor: ['everybody'],
  stranger: ['everybody'],
  'signed out': ['everybody'],
  forger: ['everybody'],
};
const kinds = Object.keys(passes) as Kind[];
/** All of them but whose things are asked for. */
const others = kinds.filter((kind) => kind !== 'owner');

interface World {
  readonly callers: Readonly<Record<Kind, Caller>>;
  readonly door: Door;
  /** The owner's. */
  readonly things: Things;
  readonly shareAddress: string;
}

/** A studio on the network with one caller of each kind. */
const test = bare.extend<object, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      // Callers are told apart by their addresses, too: what one asks for is not counted against another.
      const network = await startNetworkStudio({ STUDIO_TRUSTED_PROXIES: '127.0.0.1, ::1' });
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

  const { things, shareAddress } = await makeThings(door, owner, ownPrompt);
  const visitor = new Caller(url, {}, '192.0.2.1');
  expect((await visitor.ask('GET', shareAddress)).status).toBe(200);
  const forgery = { 'studio.session_token': `${forgedId}.Zm9yZ2Vk` };
  return {
    callers: {
      owner,
      admin: await door.invite(owner, 'Adele', 'admin'),
      member: await door.invite(owner, 'Grace', 'member'),
      viewer: await door.invite(owner, 'Vera', 'viewer'),
      visitor,
      stranger: new Caller(url, {}, '192.0.2.2'),
      'signed out': new Caller(url, stolen, '192.0.2.3'),
      forger: new Caller(url, forgery, '192.0.2.4'),
    },
    door,
    things,
    shareAddress,
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

test('every action says whether it is about something of somebody’s', () => {
  const about = [...namesIn(theirActions), ...namesIn(ownActions)];
  const guarded = Object.entries(actions).flatMap(([file, names]) =>
    Object.keys(names)
      .filter((name) => names[name] !== 'everybody')
      .map((name) => `${file} ${name}`),
  );
  expect(about.sort()).toEqual(guarded.sort());
});

function namesIn(byFile: Readonly<Record<string, object>>): string[] {
  return Object.entries(byFile).flatMap(([file, names]) =>
    (Array.isArray(names) ? names : Object.keys(names)).map((name) => `${file} ${name}`),
  );
}

test('every address of one thing is asked for with another’s', () => {
  const asked = theirPaths.map(([, path]) => path.replace(/\?.*/, ''));
  const read = Object.entries({ ...pages, ...routes })
    .filter(([path, guard]) => /^(GET )?\/.*:(id|key)\b/.test(path) && guard !== 'token')
    .map(([path]) => path.replace('GET ', '').replace(':key', ':id'));
  const forms = { ':variant': ['small', 'original'], ':form': ['sent', 'small'] };
  const all = read.flatMap((path) => {
    const [name, each] = Object.entries(forms).find(([form]) => path.includes(form)) ?? ['', ['']];
    return each.map((form) => path.replace(name, form));
  });
  expect(asked.sort()).toEqual(all.sort());
});

for (const kind of others) {
  test(`what is another’s answers the ${kind} like what is not there`, async ({ world }) => {
    for (const [thing, path] of theirPaths) {
      const ask = async (id: string) => {
        const response = await world.callers[kind].ask('GET', path.replace(':id', id));
        const text = await response.text();
        const to = response.headers.get('location')?.replace(id, ':id');
        return [response.status, to, text.includes(ownPrompt)];
      };
      const forged = await ask(forgedOf(thing));
      expect(await ask(world.things[thing]), `${path} to the ${kind}`).toEqual(forged);
      // A part of a list that nobody has is an empty one.
      const nothing = path === '/api/collections/:id/images' ? [200, 404] : [307, 404];
      expect(nothing, `${path} to the ${kind}`).toContain(forged[0]);
      expect(forged[2], `${path} to the ${kind}`).toBe(false);
    }
  });

  test(`what is done to another’s comes to as much as to nothing for the ${kind}`, async ({
    world,
  }) => {
    const all = Object.entries(theirActions).flatMap(([file, names]) =>
      Object.entries(names).map(([name, [thing, inputOf]]) => ({ file, name, thing, inputOf })),
    );
    for (const { file, name, thing, inputOf } of all) {
      const act = async (id: string) => {
        const answer = await world.door.act(world.callers[kind], file, name, inputOf(id));
        expect(answer, `${name} to the ${kind}`).not.toBeNull();
        expect(answer?.validationErrors, `the input of ${name}`).toBeUndefined();
        return JSON.stringify(answer).replaceAll(id, ':id');
      };
      const forged = await act(forgedOf(thing));
      expect(await act(world.things[thing]), `${name} to the ${kind}`).toBe(forged);
    }
  });
}

test('after all of that its owner has everything as it was', async ({ world }) => {
  const { callers, shareAddress, things } = world;
  expect((await callers.visitor.ask('GET', shareAddress)).status).toBe(200);
  const kept = [
    ['image', '/gallery/:id'],
    ['image', '/api/images/:id/small'],
    ['reference', '/api/references/:id/sent'],
    ['collection', '/collections/:id'],
    ['kept prompt', '/library/prompts/:id'],
    ['experiment', '/experiments/:id'],
    ['share', '/shares/:id'],
  ] as const;
  for (const [thing, path] of kept) {
    const answer = await callers.owner.ask('GET', path.replace(':id', things[thing]));
    await answer.body?.cancel();
    expect(answer.status, path).toBe(200);
  }
});
