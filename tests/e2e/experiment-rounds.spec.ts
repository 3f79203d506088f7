import { violations } from '#tests/support/access';
import { expectPrompt } from '#tests/support/prompt-text';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('an experiment is renamed, leads to the next one, and leaves its pictures when it is deleted', async ({
  page,
  experiment,
}) => {
  const subject = uniquePrompt('A windmill');
  const name = uniquePrompt('Mills');
  const nameField = page.getByRole('textbox', { name: 'Name', exact: true });
  await experiment.openNew();
  const csv = 'style\nwoodcut\ncharcoal\n';
  await experiment.fill({ template: `${subject} in {style}`, csv, repeats: 1 });
  await experiment.start();
  await experiment.untilDone(2);

  await page.getByRole('button', { name: /^More for / }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  const renaming = page.getByRole('dialog', { name: /^Rename / });
  await renaming.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Escape');
  await expect(renaming, 'what was typed is not thrown away by one press').toBeVisible();
  await renaming.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const address = page.url();

  // What was being written is not lost to it.
  await page.goto('/experiments/new');
  await nameField.fill('Half written');
  await page.goto(address);
  await page.getByRole('button', { name: 'New from this one' }).click();
  await page.waitForURL('**/experiments/new');
  await expect(nameField).toHaveValue(`${name} 2`);
  await expectPrompt(experiment.prompt, `${subject} in {style}`);
  await expect(page.getByRole('textbox', { name: 'style, row 3' })).toHaveValue('charcoal');
  await expect(experiment.plan).toContainText('2 cells · 2 images');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(nameField).toHaveValue('Half written');

  await page.goto(address);
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const deleting = page.getByRole('dialog', { name: `Delete “${name}”?` });
  await expect(deleting).toContainText('Its pictures stay in the gallery.');
  expect(await violations(page)).toEqual([]);
  await deleting.getByRole('button', { name: 'Delete experiment' }).click();
  await page.waitForURL(/\/experiments$/);
  await expect(page.getByRole('heading', { name: 'Experiments', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto(`/gallery?q=${encodeURIComponent(subject)}`);
  await expect(page.getByRole('link', { name: new RegExp(subject) }).first()).toBeVisible();
});
