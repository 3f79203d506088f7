import type { Page } from '@playwright/test';
import { builtActions } from '#tests/support/built-studio';
import type { Caller } from '#tests/support/caller';
import { Door, type NetworkStudio, startNetworkStudio } from '#tests/support/network-studio';
import type { Surface } from './surface.ts';

interface Network extends NetworkStudio {
  readonly owner: Caller;
  readonly invitation: string;
}

let network: Promise<Network> | null = null;

/** A second studio, which asks who somebody is: started when the first of these is shown. */
function theNetwork(): Promise<Network> {
  network ??= startNetworkStudio().then(async (studio) => {
    const door = new Door(studio.url, await builtActions());
    const owner = await door.setUp(studio.setupLink, 'Ada');
    for (const [name, role] of [
      ['Grace', 'admin'],
      ['Heidi', 'member'],
      ['Vera', 'viewer'],
    ] as const) {
      await door.invite(owner, name, role);
    }
    return { ...studio, owner, invitation: await door.invitation(owner, 'member') };
  });
  return network;
}

export async function closeNetwork(): Promise<void> {
  await (await network)?.close();
}

export const networkSurfaces: readonly Surface[] = [
  { name: 'sign-in', library: 'empty', prepare: (page) => visit(page, '/sign-in') },
  {
    name: 'sign-in-refused',
    library: 'empty',
    widths: [390],
    async prepare(page) {
      await visit(page, '/sign-in');
      await page.getByLabel('E-mail').fill('ada@studio.example');
      await page.getByLabel('Password').fill('a guess');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
    },
  },
  {
    name: 'join',
    library: 'empty',
    prepare: async (page) => page.goto((await theNetwork()).invitation),
  },
  {
    name: 'join-over',
    library: 'empty',
    widths: [1024],
    prepare: (page) => visit(page, `/join/${'a'.repeat(43)}`),
  },
  {
    name: 'people',
    library: 'empty',
    isWhole: true,
    async prepare(page) {
      await comeIn(page, '/settings/people');
      await page.getByRole('button', { name: 'Invite' }).click();
      await page.getByRole('textbox', { name: 'Invitation' }).waitFor();
    },
  },
  {
    name: 'account',
    library: 'empty',
    isWhole: true,
    prepare: (page) => comeIn(page, '/settings/account'),
  },
  { name: 'log', library: 'empty', prepare: (page) => comeIn(page, '/settings/log') },
];

/** As somebody who is not signed in. */
async function visit(page: Page, path: string): Promise<void> {
  const { url } = await theNetwork();
  await page.context().clearCookies({ domain: 'localhost' });
  await page.goto(url + path);
}

export async function comeIn(page: Page, path: string): Promise<void> {
  const { url, owner } = await theNetwork();
  const cookies = Object.entries(owner.cookies).map(([name, value]) => ({ name, value, url }));
  await page.context().addCookies(cookies);
  await page.goto(url + path);
}
