import type { Browser, Page } from '@playwright/test';
import { emptyRecipe } from '#lib/compose/empty-recipe';
import { violations } from '#tests/support/access';
import { test as bare } from '#tests/support/browser-test';
import { builtActions } from '#tests/support/built-studio';
import type { Caller } from '#tests/support/caller';
import { untilItListens } from '#tests/support/listening';
import { madePicture } from '#tests/support/made-pictures';
import {
  Door,
  type NetworkStudio,
  networkPassword,
  outcome,
  startNetworkStudio,
} from '#tests/support/network-studio';
import { expectPrompt } from '#tests/support/prompt-text';
import { shareOrder } from '#tests/support/share-orders';
import { care } from '#tests/support/studio-care';
import { expect } from '#tests/support/studio-test';

const test = bare.extend<{ network: NetworkStudio; door: Door }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
  network: async ({}, use) => {
    const network = await startNetworkStudio();
    await use(network);
    await network.close();
  },
  door: async ({ network }, use) => {
    await use(new Door(network.url, await builtActions()));
  },
});

// A password is hashed slowly on purpose, and there are several.
test.slow();

/** A collection with one picture in it. @returns its identifier */
async function collect(door: Door, caller: Caller, name: string, imageId: string) {
  const file = 'lib/gallery/collection-actions.ts';
  const made = await door.act(caller, file, 'createCollection', { name, parentId: null });
  const { id } = outcome<{ id: string }>(made);
  const change = { kind: 'collect', collectionId: id, isIn: true };
  await door.act(caller, 'lib/gallery/change-actions.ts', 'changeImages', {
    ids: [imageId],
    change,
  });
  return id;
}

/** A browser in which somebody is signed in already. */
async function browserOf(browser: Browser, { url }: NetworkStudio, caller: Caller): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  const cookies = Object.entries(caller.cookies).map(([name, value]) => ({ name, value, url }));
  await context.addCookies(cookies);
  return context.newPage();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function chooseAccess(page: Page, access: string): Promise<void> {
  await page.getByRole('button', { name: 'More for Board' }).click();
  await page.getByRole('menuitem', { name: 'Share inside…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share “Board” inside the studio' });
  const choice = dialog.getByLabel('Access of Grace');
  await choice.selectOption(access);
  // What was added by them goes along, so it is asked first.
  if (access === 'Not shared') await dialog.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(choice.locator('option:checked')).toHaveText(access);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
}

test('two people share a collection: one looks and takes along, adds their own, and is out again', async ({
  network,
  door,
  browser,
}) => {
  const ada = await door.setUp(network.setupLink, 'Ada');
  const grace = await door.invite(ada, 'Grace', 'member');
  const { id: boat } = await madePicture(door.maker(ada), 'A boat of Ada');
  await madePicture(door.maker(grace), 'A kite of Grace');
  const board = await collect(door, ada, 'Board', boat);

  const owner = await browserOf(browser, network, ada);
  await owner.goto(`/collections/${board}`);
  await chooseAccess(owner, 'Can add images');

  // Signed out, one is asked to sign in, and comes back to the page.
  const context = await browser.newContext({ baseURL: network.url });
  const member = await context.newPage();
  await member.goto(`/collections/${board}`);
  await expect(member).toHaveURL(/\/sign-in\?next=/);
  await signIn(member, 'grace@studio.example', networkPassword);
  await expect(member.getByRole('heading', { name: 'Board', level: 1 })).toBeVisible();
  await expect(member.getByText('1 image, shared by Ada')).toBeVisible();
  expect(await violations(member)).toEqual([]);

  await member.getByRole('link', { name: 'A boat of Ada' }).click();
  const viewer = member.getByRole('dialog', { name: 'A boat of Ada' });
  await expect(viewer.getByText('This image is Ada’s.')).toBeVisible();
  for (const own of ['Move to trash', 'Add to collection', 'Share', 'Again']) {
    await expect(viewer.getByRole('button', { name: own })).toHaveCount(0);
  }
  await expect(viewer.getByLabel('Note')).toHaveCount(0);
  await member.keyboard.press('Delete');
  await expect(viewer.getByRole('button', { name: 'Download' })).toBeVisible();
  expect(await violations(member)).toEqual([]);
  await viewer.getByRole('button', { name: 'Use recipe' }).click();
  await expectPrompt(member.getByRole('textbox', { name: 'Prompt' }), 'A boat of Ada');

  await member.goto('/gallery');
  await member.getByRole('link', { name: 'A kite of Grace' }).click();
  await member.getByRole('button', { name: 'Add to collection' }).click();
  await member.getByRole('checkbox', { name: 'Board' }).check();
  await expect(member.getByText('1 image added to “Board”')).toBeVisible();

  await owner.reload();
  await expect(owner.getByText('By Grace')).toBeVisible();
  await owner.getByRole('button', { name: 'More for A kite of Grace' }).click();
  await owner.getByRole('menuitem', { name: 'Remove from collection' }).click();
  await expect(owner.getByText('Taken out of “Board”. It stays with Grace.')).toBeVisible();
  await expect(owner.getByText('By Grace')).toHaveCount(0);

  await member.goto('/collections');
  await expect(
    member.getByRole('list', { name: 'Shared with me' }).getByRole('link', { name: 'Board' }),
  ).toBeVisible();
  expect(await violations(member)).toEqual([]);
  await chooseAccess(owner, 'Not shared');
  const gone = await member.goto(`/collections/${board}`);
  expect(gone?.status()).toBe(404);
  expect((await member.request.get(`/api/images/${boat}/small`)).status()).toBe(404);
});

test('who is made a viewer still ends their own share, and brings none back', async ({
  network,
  door,
  browser,
}) => {
  const ada = await door.setUp(network.setupLink, 'Ada');
  const grace = await door.invite(ada, 'Grace', 'member');
  const { id: kite } = await madePicture(door.maker(grace), 'A kite of Grace');
  const file = 'lib/shares/actions.ts';
  const order = shareOrder([kite]);
  const made = await door.act(grace, file, 'createShare', order);
  const { id, address } = outcome<{ id: string; address: string }>(made);
  const owner = await browserOf(browser, network, ada);
  await owner.goto('/settings/people');
  await owner.getByLabel('Role of Grace').selectOption('Viewer');
  const stranger = await (await browser.newContext({ baseURL: network.url })).newPage();
  expect((await stranger.goto(address))?.status()).toBe(200);

  const viewer = await browserOf(browser, network, grace);
  await expect(async () => {
    await viewer.goto(`/shares/${id}`);
    await expect(viewer.getByRole('button', { name: 'Change' })).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  expect(await violations(viewer)).toEqual([]);
  await viewer.getByRole('button', { name: 'Pause' }).click();
  await expect(viewer.getByText('Paused', { exact: true })).toBeVisible();
  await expect(viewer.getByRole('button', { name: 'Resume' })).toHaveCount(0);
  expect((await stranger.goto(address))?.status()).toBe(404);
  const back = await door.act(grace, file, 'moveShare', { id, to: 'live' });
  expect(back?.data).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  await viewer.getByRole('button', { name: 'Revoke' }).click();
  await viewer.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(viewer.getByText('Revoked', { exact: true })).toBeVisible();
  await viewer.getByRole('button', { name: 'Remove' }).click();
  await viewer.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(viewer.getByText('Viewers of this studio make none.')).toBeVisible();
});

test('whoever only looks is led from an empty gallery to what is shared with them', async ({
  network,
  door,
  browser,
}) => {
  const ada = await door.setUp(network.setupLink, 'Ada');
  const page = await browserOf(browser, network, await door.invite(ada, 'Vera', 'viewer'));
  await page.goto('/gallery');
  const words = 'What others share with you is in the collections';
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Describe a picture' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the collections' }).click();
  await expect(page).toHaveURL(/\/collections$/);
});

test('a recipe that was sent along in the address is still there after signing in', async ({
  network,
  door,
  browser,
}) => {
  const ada = await door.setUp(network.setupLink, 'Ada');
  await door.invite(ada, 'Grace', 'member');
  await door.invite(ada, 'Linus', 'viewer');
  const recipe = JSON.stringify({ ...emptyRecipe, prompt: 'A kite of another studio' });
  for (const [email, uses] of [
    ['grace@studio.example', 1],
    ['linus@studio.example', 0],
  ] as const) {
    const context = await browser.newContext({ baseURL: network.url });
    const page = await context.newPage();
    await page.goto(`/shares/recipe#${encodeURIComponent(recipe)}`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signIn(page, email, networkPassword);
    await expect(page.getByRole('heading', { name: 'A recipe for you' })).toBeVisible();
    await expect(page.getByText('A kite of another studio')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use this recipe' })).toHaveCount(uses);
    await context.close();
  }
});

test('what each person spends is a table, and the ledger of everybody a file', async ({
  network,
  door,
  browser,
}) => {
  const ada = await door.setUp(network.setupLink, 'Ada');
  const grace = await door.invite(ada, 'Grace', 'member');
  await madePicture(door.maker(grace), 'A kite of Grace');
  const owner = await browserOf(browser, network, ada);
  await owner.goto('/settings/people');
  const table = owner.getByRole('table', { name: 'What people spend' });
  await expect(table.getByRole('row', { name: /^Grace 1 image/ })).toBeVisible();
  expect(await violations(owner)).toEqual([]);
  const [file] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: 'Export everybody’s ledger' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('spending-of-everybody.csv');
});

test('an owner who forgot the password gets a link from the shell', async ({
  network,
  door,
  page,
}) => {
  await door.setUp(network.setupLink, 'Ada');
  const link = (await care(network.settings, 'recover', 'ada@studio.example')).trim();
  await page.goto(link);
  const fresh = 'meadow copper nineteen owls';
  await page.getByLabel('New password').fill(fresh);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.waitForURL(/\/sign-in$/);
  await untilItListens(page);
  await signIn(page, 'ada@studio.example', fresh);
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('This link is over')).toBeVisible();
});
