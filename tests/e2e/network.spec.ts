import type { BrowserContext, Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { test as bare } from '#tests/support/browser-test';
import {
  type NetworkStudio,
  networkPassword,
  startNetworkStudio,
} from '#tests/support/network-studio';
import { Composer, expect, uniquePrompt } from '#tests/support/studio-test';

const test = bare.extend<{ network: NetworkStudio }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
  network: async ({}, use) => {
    const network = await startNetworkStudio();
    await use(network);
    await network.close();
  },
});

// A password is hashed slowly on purpose, and there are several.
test.slow();

async function fillNewcomer(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@studio.example`);
  await page.getByLabel('Password').fill(networkPassword);
}

/** The owner in a browser of their own, just set up. */
async function setUp(context: BrowserContext, { setupLink }: NetworkStudio): Promise<Page> {
  const page = await context.newPage();
  await page.goto(setupLink);
  await fillNewcomer(page, 'Ada');
  await page.getByRole('button', { name: 'Set up the studio' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  return page;
}

test('first start, owner, invitation, and a member who is stopped by their budget', async ({
  network,
  browser,
}) => {
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(network.url);
  await expect(stranger).toHaveURL(`${network.url}/sign-in`);
  expect(await violations(stranger)).toEqual([]);

  const owner = await setUp(await browser.newContext(), network);
  await owner.goto(`${network.url}/settings/people`);
  await owner.getByRole('button', { name: 'Invite' }).click();
  const link = await owner.getByRole('textbox', { name: 'Invitation' }).inputValue();
  expect(await violations(owner)).toEqual([]);

  const member = await (await browser.newContext()).newPage();
  await member.goto(link);
  await fillNewcomer(member, 'Grace');
  await member.getByRole('button', { name: 'Join the studio' }).click();
  const composer = new Composer(member);
  await expect(composer.generateButton).toBeEnabled();

  await owner.reload();
  await owner.getByText('Budget: no limit of their own').click();
  await owner.getByLabel('Images a day').fill('1');
  await owner.getByRole('button', { name: 'Save budget' }).click();
  await expect(owner.getByText('Budget: 1 image a day')).toBeVisible();

  const first = uniquePrompt('A lighthouse within the budget');
  await composer.generate(first);
  await expect(composer.card(first).getByRole('img').first()).toBeVisible();
  const second = uniquePrompt('A lighthouse beyond the budget');
  await composer.generate(second);
  await expect(composer.card(second)).toContainText('Your budget for today is 1 image');

  // Suspended, the next request is refused.
  await owner.getByRole('button', { name: 'Suspend Grace' }).click();
  await expect(owner.getByRole('button', { name: 'Let Grace back in' })).toBeVisible();
  await member.goto(`${network.url}/gallery`);
  await expect(member).toHaveURL(`${network.url}/sign-in?next=%2Fgallery`);
  await owner.goto(`${network.url}/settings/log`);
  await expect(owner.getByText('Ada suspended Grace')).toBeVisible();
});

test('a passkey is made, signs in, and is taken back', async ({ network, browser }) => {
  const context = await browser.newContext();
  const page = await setUp(context, network);
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${network.url}/settings/account`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('Passkey 1');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(`${network.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();

  await page.goto(`${network.url}/settings/account`);
  await page.getByRole('button', { name: 'Remove Passkey 1' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' })).toHaveCount(0);
  await page.goto(`${network.url}/settings/log`);
  await expect(page.getByText('Ada added a passkey')).toBeVisible();
  await expect(page.getByText('Ada removed a passkey')).toBeVisible();
});
