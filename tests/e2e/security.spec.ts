import { readdir, readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { test as bare } from '#tests/support/browser-test';
import { ownStudio } from '#tests/support/own-studio';
import { studioClient } from '#tests/support/studio-client';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

/** A request with headers that a browser would not let a page set. */
function bareRequest(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((settle, reject) => {
    const request = httpRequest(url, { headers }, (response) => {
      response.resume();
      settle(response.statusCode ?? 0);
    });
    request.once('error', reject);
    request.end();
  });
}

test('a foreign name for this machine gets nothing from any page or route', async ({ studio }) => {
  const pages = ['/', '/gallery'];
  const routes = ['/api/generations', '/api/events', '/api/health', '/api/openapi.json'];
  const paths = [...pages, ...routes];
  for (const path of paths) {
    expect(await bareRequest(studio.url + path, { host: 'evil.example' }), path).toBe(404);
  }
});

test('an action without an Origin, with null or a foreign one changes nothing', async ({
  studio,
  client,
}) => {
  const prompt = uniquePrompt('From elsewhere');
  for (const origin of [undefined, 'null', 'http://evil.example']) {
    const refused = await studioClient(studio.url, { origin });
    expect(await refused.generate(prompt)).toBeNull();
  }
  const made = (await client.listGenerations()).filter(({ recipe }) => recipe.prompt === prompt);
  expect(made).toEqual([]);
});

test('every page carries a policy with a fresh nonce and no unsafe script', async ({ page }) => {
  const policies = [];
  for (const path of ['/', '/gallery']) {
    const response = await page.goto(path);
    policies.push(response?.headers()['content-security-policy'] ?? '');
  }
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
  }
  expect(policies[0]).not.toBe(policies[1]);
});

bare('the secret key is in no file, answer or log that leaves the server', async ({ browser }) => {
  const key = 'sk_canary_7f3a91c2d8e64b50';
  const own = await ownStudio({ name: 'canary', env: { LOG_LEVEL: 'trace' } });
  try {
    const studio = await own.start({ SEEDREAM_API_KEY: key, SEEDREAM_BASE_URL: own.demoUrl });
    const page = await browser.newPage();
    const answers: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/events')) return;
      const body = response.body().then(
        (bytes) => bytes.toString('latin1'),
        () => '',
      );
      answers.push(body.then((text) => JSON.stringify(response.headers()) + text));
    });
    await page.goto(studio.url);
    await page.getByRole('textbox', { name: 'Prompt' }).fill('A canary');
    await page.getByRole('button', { name: 'Generate', exact: true }).click();
    await expect(page.getByRole('article', { name: 'A canary' }).getByRole('img')).toBeVisible();
    await page.getByRole('textbox', { name: 'Prompt' }).fill('A refused canary [wrong key]');
    await page.getByRole('button', { name: 'Generate', exact: true }).click();
    const banner = page.getByRole('region', { name: 'Nothing is sent' });
    await expect(banner).toContainText('refused the key');
    await page.goto(`${studio.url}/gallery`);
    await page.close();

    const seen = [...(await Promise.all(answers)), studio.output(), ...(await builtFiles())];
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter((text) => text.includes(key))).toEqual([]);
  } finally {
    await own.close();
  }
});

/** Everything that the build sends to browsers. */
async function builtFiles(): Promise<string[]> {
  const folder = join('.next', 'static');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'latin1')));
}
