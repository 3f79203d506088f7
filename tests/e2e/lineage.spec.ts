import { violations } from '#tests/support/access';
import { madePicture } from '#tests/support/made-pictures';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('from a picture one walks to what came of it, and back to what it came from', async ({
  client,
  page,
  studio,
}) => {
  const prompts = ['The first of a line', 'The second of a line'].map(uniquePrompt);
  const [one = '', two = ''] = prompts;
  const { id: first } = await madePicture(client, one);
  const taken = await page.request.post(`${studio.url}/api/references/from-image`, {
    data: { imageId: first },
    headers: { origin: studio.url },
  });
  const { reference } = await taken.json();
  const { id: second } = await madePicture(client, two, { references: [reference.key] });

  await page.goto(`/gallery/${first}`);
  const lineage = page.getByRole('region', { name: 'Lineage' });
  await lineage.scrollIntoViewIfNeeded();
  await expect(lineage.getByText('Its prompt alone')).toBeVisible();
  const ledTo = lineage.getByRole('region', { name: 'Led to' });
  const way = ledTo.getByRole('link', { name: new RegExp(`^As image 1.*${two}`) });
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/gallery/${second}$`));

  await lineage.scrollIntoViewIfNeeded();
  const cameFrom = lineage.getByRole('region', { name: 'Came from' });
  await expect(cameFrom.getByRole('link', { name: new RegExp(`^Image 1.*${one}`) })).toBeVisible();
  await expect(lineage.getByRole('region', { name: 'Led to' })).toContainText('Nothing yet');
  expect(await violations(page)).toEqual([]);
  await cameFrom.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/gallery/${first}$`));
});

test('pictures like one are found by what was asked for and by their colours', async ({
  client,
  page,
}) => {
  const word = uniquePrompt('obsidian').split(', ')[1];
  const other = uniquePrompt(`A bowl of ${word}`);
  await madePicture(client, other);
  const { id } = await madePicture(client, uniquePrompt(`A lamp of ${word}`));

  await page.goto(`/gallery/${id}`);
  const more = page.getByRole('region', { name: 'More like this' });
  await more.scrollIntoViewIfNeeded();
  await expect(more.getByRole('radio', { name: 'By colour' })).toBeChecked();
  await more.getByRole('radio', { name: 'By prompt' }).check();
  const like = more.getByRole('link', { name: other });
  await expect(like).toBeVisible();
  await like.click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await expect(page.getByText(other).first()).toBeVisible();
});
