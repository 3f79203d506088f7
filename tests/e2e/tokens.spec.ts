import { violations } from '#tests/support/access';
import { expect, test } from '#tests/support/studio-test';

test('a token is shown once, lets a script and an assistant in, and nobody once it is revoked', async ({
  page,
  request,
}) => {
  await page.goto('/settings');
  const section = page.getByRole('region', { name: 'API tokens' });
  await section.getByRole('button', { name: 'New token' }).click();
  const asking = page.getByRole('dialog', { name: 'New token' });
  await asking.getByRole('button', { name: 'Create token' }).click();
  await expect(asking).toContainText('Give the token a name');
  const name = asking.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await name.fill('Nightly prints');
  await page.keyboard.press('Escape');
  await expect(asking.getByRole('alert')).toContainText('Press Escape again');
  await asking.getByRole('switch', { name: 'Generate and cancel' }).check();
  await asking.getByRole('radio', { name: '7 days' }).check();
  expect(await violations(page)).toEqual([]);
  await asking.getByRole('button', { name: 'Create token' }).click();

  const made = page.getByRole('dialog', { name: 'Copy your token' });
  const token = (await made.getByText(/^sds_/).textContent()) ?? '';
  await made.getByRole('button', { name: 'Copy' }).click();
  await expect(made.getByRole('status')).toHaveText('Copied.');
  expect(await violations(page)).toEqual([]);
  await made.getByRole('button', { name: 'Done' }).click();

  const row = section.getByRole('listitem').filter({ hasText: 'Nightly prints' });
  await expect(row).toContainText(token.slice(-4));
  await expect(row).toContainText('Never used');
  await expect(row).toContainText('Good until');
  await expect(page.getByText(token)).toHaveCount(0);

  const headers = { authorization: `Bearer ${token}` };
  const ordered = await request.post('/api/v1/generations', {
    headers,
    data: { prompt: 'A print of the night', size: { method: 'pixels', width: 1024, height: 1024 } },
  });
  expect(ordered.status()).toBe(202);
  const { id } = (await ordered.json()) as { id: string };
  const state = async () => {
    const answer = await request.get(`/api/v1/generations/${id}`, { headers });
    return ((await answer.json()) as { state: string }).state;
  };
  await expect.poll(state).toBe('done');
  const tools = await request.post('/api/mcp', {
    headers: { ...headers, accept: 'application/json, text/event-stream' },
    data: { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} },
  });
  expect(tools.status()).toBe(200);
  expect(await tools.text()).toContain('generate_image');

  await page.reload();
  await expect(row).toContainText('Last used');
  await row.getByRole('button', { name: 'Revoke Nightly prints' }).click();
  const revoking = page.getByRole('dialog', { name: 'Revoke “Nightly prints”?' });
  expect(await violations(page)).toEqual([]);
  await revoking.getByRole('button', { name: 'Revoke token' }).click();
  await expect(row).toHaveCount(0);
  const refused = await request.get('/api/v1/images', { headers });
  expect(refused.status()).toBe(401);
  expect(refused.headers()['content-type']).toBe('application/problem+json');
});

test('the description of the API is there for whoever uses the studio', async ({ request }) => {
  const answer = await request.get('/api/openapi.json');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
});
