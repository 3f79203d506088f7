import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { expectPrompt } from '#tests/support/prompt-text';
import { picture, ReferenceTray } from '#tests/support/reference-tray';
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

test('judges are asked what its owner wrote, and the best are the rows of the next experiment', async ({
  page,
  experiment,
}) => {
  const subject = uniquePrompt('A lighthouse');
  const asked = 'Which light is calmer?';
  await experiment.openNew();
  await page.getByRole('textbox', { name: 'What judges are asked' }).fill(asked);
  await experiment.fill({ template: `${subject} {in fog|in rain|at dusk}`, repeats: 1 });
  expect(await violations(page)).toEqual([]);
  await experiment.start();
  await experiment.untilDone(3);
  const sentence = page.getByText(`Judges are asked: “${asked}”`);
  await expect(sentence).toBeVisible();
  await page.getByRole('button', { name: 'Judge', exact: true }).click();
  await expect(page.getByRole('heading', { name: asked, level: 1 })).toBeVisible();
  await untilItListens(page);
  for (const said of ['1 vote just now', '2 votes just now', '3 votes just now']) {
    await expect(page.getByRole('button', { name: 'Left wins' })).toBeEnabled();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('status', { name: 'Votes' })).toContainText(said);
  }
  await page.getByRole('link', { name: 'See the ranking' }).click();
  await expect(page.getByText(/^3 blind votes/)).toBeVisible();
  await untilItListens(page);

  const places = page.getByRole('table', { name: 'Ranking' }).getByRole('row');
  await expect(places).toHaveCount(4);
  const best = await Promise.all(
    [1, 2].map((place) => places.nth(place).getByRole('cell').nth(1).textContent()),
  );
  const count = page.getByRole('spinbutton', { name: 'Best', exact: true });
  const begin = page.getByRole('button', { name: /^New from the best/ });
  await count.fill('4');
  await expect(page.getByText('Write a number from 2 to 3.')).toBeVisible();
  await expect(begin).toBeDisabled();
  await count.fill('3');
  await page.getByRole('button', { name: 'Fewer: best' }).click();
  await expect(begin).toHaveText('New from the best 2');
  expect(await violations(page)).toEqual([]);
  const address = page.url();
  await begin.click();
  await page.waitForURL('**/experiments/new');
  await expectPrompt(experiment.prompt, `${subject} {wording}`);
  for (const [at, words] of best.entries()) {
    const cell = page.getByRole('textbox', { name: `wording, row ${at + 2}` });
    await expect(cell).toHaveValue(words ?? '');
  }
  await expect(page.getByRole('textbox', { name: 'wording, row 4' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'The rows of the table' })).toBeChecked();
  await expect(experiment.plan).toContainText('2 cells · 2 images');
  await expect(page.getByRole('textbox', { name: 'What judges are asked' })).toHaveValue(asked);

  await page.goto(`${new URL(address).pathname}/report`);
  await expect(sentence).toBeVisible();
});

test('the next experiment says that its references have other numbers, until that is put away', async ({
  page,
  composer,
  experiment,
}) => {
  const subject = uniquePrompt('A harbour');
  const tray = new ReferenceTray(page);
  const names = ['one.jpg', 'two.jpg', 'three.jpg'];
  await composer.open();
  await tray.choose(...(await Promise.all(names.map((name) => picture(name)))));
  for (const [at, name] of names.entries()) {
    await expect(tray.item(at + 1, name)).toContainText('Ready', { timeout: 20_000 });
  }
  await experiment.openNew();
  await page.getByRole('button', { name: 'Take its references only' }).click();
  await expect(page.getByRole('list', { name: 'References' }).getByRole('listitem')).toHaveCount(3);
  await experiment.fill({
    template: `${subject} in {look}, {like image 2|like image 1}`,
    csv: 'look:reference\nimage 2\nimage 3\n',
    repeats: 1,
  });
  const remark = page.getByText('References that its words mention have other numbers now.');
  await expect(remark).toHaveCount(0);
  await experiment.start();
  await experiment.untilDone(4);
  await page.getByRole('button', { name: 'Judge', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Left wins' })).toBeEnabled();
  await untilItListens(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status', { name: 'Votes' })).toContainText('1 vote just now');
  await page.getByRole('link', { name: 'See the ranking' }).click();
  await expect(page.getByText(/^1 blind vote/)).toBeVisible();
  await untilItListens(page);
  await page.getByRole('spinbutton', { name: 'Best', exact: true }).fill('4');
  await page.getByRole('button', { name: 'New from the best 4' }).click();
  await page.waitForURL('**/experiments/new');
  await expect(experiment.plan).toContainText('4 cells · 4 images');
  await expect(remark).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(remark).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(remark).toHaveCount(0);
  await page.reload();
  await expect(experiment.plan).toContainText('4 cells · 4 images');
  await expect(remark).toHaveCount(0);
});
