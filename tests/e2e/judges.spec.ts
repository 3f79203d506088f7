import type { Browser, Page } from '@playwright/test';
import type { LiveResults } from '#lib/experiments/experiment-pages';
import { newClientKey } from '#lib/id';
import { violations } from '#tests/support/access';
import { test as bare } from '#tests/support/browser-test';
import { builtActions } from '#tests/support/built-studio';
import { Caller } from '#tests/support/caller';
import { designOf } from '#tests/support/designs';
import {
  Door,
  type NetworkStudio,
  outcome,
  startNetworkStudio,
} from '#tests/support/network-studio';
import { expect } from '#tests/support/studio-test';

/** What a guest must not be told. */
const hidden = {
  prompt: 'A canary over the harbour',
  values: ['woodcut', 'watercolour', 'charcoal'],
  name: 'Canary colours',
  link: 'Canary client team',
  email: 'ada@studio.example',
} as const;
/** All that a guest is told. */
const asked = 'Which of them is calmer?';
const secrets = [hidden.prompt, ...hidden.values, hidden.name, hidden.link, hidden.email];

interface Invited {
  readonly network: NetworkStudio;
  readonly door: Door;
  readonly owner: Caller;
  /** Of an experiment of three variants that has run to its end. */
  readonly id: string;
  readonly imageIds: readonly string[];
}

/** A studio on the network, where whoever has no account gets nothing but what a link leads to. */
const test = bare.extend<object, { invited: Invited }>({
  invited: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      const network = await startNetworkStudio();
      await use(await makeExperiment(network));
      await network.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function makeExperiment(network: NetworkStudio): Promise<Invited> {
  const door = new Door(network.url, await builtActions());
  const owner = await door.setUp(network.setupLink, 'Ada');
  const started = await door.act(owner, 'lib/experiments/actions.ts', 'startNewExperiment', {
    clientKey: newClientKey(),
    name: hidden.name,
    question: '',
    asked,
    design: designOf(`${hidden.prompt} in {style}`, { style: hidden.values }),
  });
  const id = outcome<string>(started);
  let imageIds: string[] = [];
  await expect(async () => {
    const answer = await owner.ask('GET', `/api/experiments/${id}/results`);
    const { results } = (await answer.json()) as LiveResults;
    imageIds = results.flatMap(({ images }) => images.map((image) => image.id));
    expect(imageIds).toHaveLength(3);
  }).toPass();
  return { network, door, owner, id, imageIds };
}

async function ownersPage(browser: Browser, { network: { url }, owner, id }: Invited) {
  const context = await browser.newContext({ baseURL: url });
  const cookies = Object.entries(owner.cookies).map(([name, value]) => ({ name, value, url }));
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`/experiments/${id}`);
  return page;
}

/** Makes a link in the owner's dialog, which is open afterwards. @returns its address */
async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite judges' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite judges' });
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByText('Give the link a name: say who judges by it.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  return dialog.getByRole('textbox', { name: 'Link' }).inputValue();
}

/** Comes to a link in a browser of one's own, and says a name or none. */
async function guestAt(browser: Browser, link: string, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  const start = page.getByRole('button', { name: 'Start judging' });
  await expect(page.getByRole('heading', { name: asked, level: 1 })).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  expect(await violations(page)).toEqual([]);
  await start.click();
  await expect(page.getByRole('heading', { name: asked, level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Left wins' })).toBeEnabled();
  return page;
}

/** Judges by keys, and looks at each pair whether it says a word. */
async function judge(page: Page, votes: number): Promise<void> {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 's'];
  let given = 0;
  for (let press = 0; given < votes; press += 1) {
    await expect(page.getByRole('button', { name: 'Left wins' })).toBeEnabled();
    const markup = await page.content();
    for (const secret of secrets) expect(markup).not.toContain(secret);
    const key = keys[press % keys.length] ?? '';
    await page.keyboard.press(key);
    if (key !== 's') given += 1;
    const said = given === 1 ? '1 vote just now' : `${given} votes just now`;
    await expect(page.getByRole('status', { name: 'Votes' })).toContainText(said);
  }
}

test('guests judge by a link and by keys, the owner sees them in the ranking, and ends the link', async ({
  invited,
  browser,
}) => {
  const owner = await ownersPage(browser, invited);
  const link = await invite(owner, hidden.link);
  const grace = await guestAt(browser, link, 'Grace');
  await judge(grace, 10);
  const silent = await guestAt(browser, link, '');
  await judge(silent, 10);

  const judges = owner.getByRole('table', { name: 'Judges' });
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByText('20 blind votes')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(judges.getByRole('row')).toHaveCount(3);
  await expect(judges.getByRole('row', { name: /Grace.*10.*%/ })).toBeVisible();
  await expect(judges.getByRole('row', { name: /Guest 2.*10.*%/ })).toBeVisible();
  await expect(owner.getByRole('table', { name: 'Ranking' }).getByRole('row')).toHaveCount(4);
  expect(await violations(owner)).toEqual([]);

  await owner.getByRole('button', { name: 'Invite judges' }).click();
  const row = owner.getByRole('listitem').filter({ hasText: hidden.link });
  await expect(silent.getByRole('button', { name: 'Left wins' })).toBeEnabled();
  await expect(row).toContainText('20 votes of 2 judges');
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(row.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await row.getByRole('button', { name: 'Revoke' }).click();
  await expect(row.getByText('Revoked')).toBeVisible();

  const over = await grace.context().request.get(link);
  expect(over.status()).toBe(404);
  await silent.keyboard.press('ArrowLeft');
  await expect(silent.getByRole('status', { name: 'Votes' })).toContainText(
    'This link is not open any more.',
  );
  await grace.reload();
  await expect(
    grace.getByRole('heading', { name: 'There is nothing to judge here' }),
  ).toBeVisible();
  expect(await violations(grace)).toEqual([]);
});

test('a guest who comes back is the same judge, and what could not be sent is sent then', async ({
  invited,
  browser,
}) => {
  const owner = await ownersPage(browser, invited);
  const guest = await guestAt(browser, await invite(owner, 'Come back'), 'Faithful');
  await judge(guest, 1);
  await expect(guest.getByRole('button', { name: 'Left wins' })).toBeEnabled();
  await guest.context().setOffline(true);
  await guest.keyboard.press('ArrowLeft');
  await expect(guest.getByRole('status', { name: 'Votes' })).toContainText('did not answer');
  await guest.context().setOffline(false);
  await guest.reload();
  await expect(guest.getByRole('button', { name: 'Start judging' })).toHaveCount(0);
  await judge(guest, 1);
  await expect(async () => {
    await owner.reload();
    const row = owner.getByRole('table', { name: 'Judges' }).getByRole('row', { name: 'Faithful' });
    await expect(row.getByRole('cell').nth(1)).toHaveText('3', { timeout: 1000 });
  }).toPass();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`on a phone in the ${colorScheme} theme everything is large enough and readable`, async ({
    invited,
    browser,
  }) => {
    const owner = await ownersPage(browser, invited);
    const link = await invite(owner, `Phone, ${colorScheme}`);
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, hasTouch: true, colorScheme });
    const guest = await context.newPage();
    await guest.goto(link);
    const isWithin = () => guest.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    const low = async () => {
      const heights = await guest
        .getByRole('button')
        .or(guest.getByRole('textbox'))
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      return heights.filter((height) => height < 44);
    };
    expect([await isWithin(), await low(), await violations(guest)]).toEqual([true, [], []]);
    await guest.getByRole('button', { name: 'Start judging' }).tap();
    await expect(guest.getByRole('img', { name: 'Right' })).toBeVisible();
    expect([await isWithin(), await low(), await violations(guest)]).toEqual([true, [], []]);
    await guest.getByRole('button', { name: 'Tie' }).tap();
    await expect(guest.getByRole('status', { name: 'Votes' })).toContainText('1 vote');
  });
}

test('ratings of the gallery count beside the votes when the owner says so', async ({
  invited,
  browser,
}) => {
  const { door, owner, imageIds } = invited;
  await door.act(owner, 'lib/gallery/change-actions.ts', 'changeImages', {
    ids: imageIds.slice(0, 2),
    change: { kind: 'rate', rating: 4 },
  });
  const page = await ownersPage(browser, invited);
  const counts = page.getByRole('switch', { name: 'Count gallery ratings and client picks' });
  const ranking = page.getByRole('region', { name: 'Ranking' });
  await expect(ranking.getByText('2 gallery ratings', { exact: true })).toBeVisible();
  await counts.check({ force: true });
  await expect(ranking.getByText(/(?:^|and )2 gallery ratings/)).toHaveCount(2);
  await page.reload();
  await expect(counts).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await counts.uncheck({ force: true });
  await expect(ranking.getByText(/(?:^|and )2 gallery ratings/)).toHaveCount(1);
});

/** What the framework's page can be asked for beside its HTML. */
const payloads: ReadonlyArray<[string, Record<string, string>]> = [
  ['', {}],
  ['', { rsc: '1' }],
  ['?_rsc=1abc2', { rsc: '1' }],
  ['', { rsc: '1', 'next-router-prefetch': '1' }],
  ['', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
];

test('the page of a guest says nothing in any form, and is told to nobody', async ({
  invited,
  browser,
}) => {
  const { network, id, imageIds } = invited;
  const link = await invite(await ownersPage(browser, invited), hidden.link);
  const guest = new Caller(network.url);
  const path = link.slice(network.url.length);
  const got = new Map<string, string>();
  for (const [rest, headers] of payloads) {
    const answer = await guest.ask('GET', path + rest, headers);
    const text = JSON.stringify([...answer.headers]) + (await answer.text());
    got.set(`${rest} ${JSON.stringify(headers)}`, text);
  }
  for (const secret of [...secrets, id, ...imageIds, '"local"']) {
    const leaking = [...got].filter(([, text]) => text.includes(secret)).map(([what]) => what);
    expect(leaking, secret).toEqual([]);
  }
  const { headers } = await guest.ask('GET', path);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('set-cookie')).toBeNull();
});
