import type { Locator, Page } from '@playwright/test';
import { violations } from '#tests/support/access';
import { untilItListens } from '#tests/support/listening';
import { expectPrompt } from '#tests/support/prompt-text';
import { expect, test, uniquePrompt } from '#tests/support/studio-test';

test('a template and a CSV become a grid, twenty blind votes a ranking, and the winner a recipe', async ({
  page,
  composer,
  experiment,
}) => {
  const boat = uniquePrompt('boat');
  await page.goto('/experiments');
  const begin = page.getByRole('button', { name: 'New experiment' });
  await begin.click();
  await expect(experiment.prompt).toBeEnabled();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ink or oil');
  await page.getByRole('textbox', { name: 'Question' }).fill('Which style suits a boat?');
  await experiment.prompt.fill(`A ${boat} in {style}, at {hour}`);
  await expect(page.getByText('“style” has no values yet')).toBeVisible();
  await experiment.chooseTable('style,hour\nwoodcut,dawn\nwatercolour,dusk\n');
  const table = page.getByRole('table', { name: 'Variables' });
  await expect(table.getByRole('textbox', { name: 'style, row 3' })).toHaveValue('watercolour');
  await expect(experiment.plan).toContainText('4 cells · 8 images');
  await expect(experiment.plan).toContainText('nothing is billed');
  await expect(page.getByText(`A ${boat} in woodcut, at dawn`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expectPrompt(experiment.prompt, `A ${boat} in {style}, at {hour}`);
  await expect(experiment.plan).toContainText('nothing is billed');

  const id = await experiment.start();
  await expect(page.getByRole('heading', { name: 'Ink or oil' })).toBeVisible();
  await experiment.untilDone(8);
  const grid = page.getByRole('grid', { name: 'Results' });
  await expect(grid.getByRole('gridcell')).toHaveCount(4);
  const square = grid.getByRole('gridcell', { name: 'woodcut, dusk: 2 pictures' });
  await expect(square.getByRole('img')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Down' }).selectOption('hour');
  await expect(page).toHaveURL(/rows=hour&columns=style/);
  await expect(grid.getByRole('gridcell', { name: 'dusk, woodcut: 2 pictures' })).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Across' })).toHaveValue('0');

  await page.getByRole('button', { name: 'Judge', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Which one is better?' })).toBeVisible();
  await untilItListens(page);
  const cells = await experiment.cellsOfPictures(id);
  expect(await violations(page)).toEqual([]);
  for (let vote = 1; vote <= 20; vote += 1) {
    await expect(page.getByRole('button', { name: 'Left wins' })).toBeEnabled();
    expect(await page.locator('body').innerHTML()).not.toMatch(/woodcut|watercolour|dawn|dusk/);
    const left = cells.get(await experiment.pictureOn('Left')) ?? 0;
    const right = cells.get(await experiment.pictureOn('Right')) ?? 0;
    if (vote % 2) await page.keyboard.press(left > right ? 'ArrowLeft' : 'ArrowRight');
    else {
      const winner = left > right ? 'Left wins' : 'Right wins';
      await page.getByRole('button', { name: winner }).click();
    }
    await expect(page.getByRole('status', { name: 'Votes' })).toContainText(
      vote === 1 ? '1 vote just now' : `${vote} votes just now`,
    );
  }

  await page.getByRole('link', { name: 'See the ranking' }).click();
  await expect(page.getByText('20 blind votes')).toBeVisible();
  const ranking = page.getByRole('table', { name: 'Ranking' });
  await expect(ranking.getByRole('row').nth(1)).toContainText('watercolour · dusk');
  await expect(page.getByRole('table', { name: 'Values' })).toContainText('watercolour');
  expect(await violations(page)).toEqual([]);
  const use = page.getByRole('button', { name: /^Use recipe of the (?:winner|one ahead)$/ });
  await use.click();
  await expectPrompt(composer.prompt, `A ${boat} in watercolour, at dusk`);
});

test('what is wrong is said with its place, and the table is filled by keyboard and by pasting', async ({
  page,
  experiment,
}) => {
  await experiment.openNew();
  await experiment.prompt.fill('A {red|blue boat');
  await expect(page.getByText('Line 1, column 3: This { is never closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start experiment' })).toBeDisabled();
  await page.getByRole('button', { name: 'Show the place' }).click();
  await expect(experiment.prompt).toBeFocused();
  await experiment.prompt.fill('A {colour} boat');
  await page.getByRole('button', { name: 'Add “colour” to the table' }).click();
  await page.getByRole('textbox', { name: 'colour, row 2' }).fill('red');
  await expect(experiment.plan).toContainText('1 cell · 2 images');
  await page.getByRole('button', { name: 'Add row' }).click();
  await expect(page.getByRole('textbox', { name: 'colour, row 3' })).toBeFocused();
  await page.getByRole('textbox', { name: 'colour, row 2' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'colour, row 3' })).toBeFocused();
  await page.keyboard.type('blue');
  await expect(experiment.plan).toContainText('2 cells · 4 images');
  await page.getByRole('textbox', { name: 'colour, row 3' }).evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'green\t16:9\nwhite\thuge');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.getByRole('textbox', { name: 'Name of variable 2' }).fill('format:size');
  await expect(page.getByText('Row 4, format: “huge” is no size.')).toBeVisible();
  await page.getByRole('button', { name: 'Row 4, format' }).click();
  const huge = page.getByRole('textbox', { name: 'format:size, row 4' });
  await expect(huge).toBeFocused();
  await huge.fill('1:1');
  await page.getByRole('radio', { name: 'The rows of the table' }).check({ force: true });
  await expect(page.getByText('Row 2, format: Nothing stands here.')).toBeVisible();
  await page.getByRole('textbox', { name: 'format:size, row 2' }).fill('4:3');
  await expect(experiment.plan).toContainText('3 cells · 6 images');
  expect(await violations(page)).toEqual([]);
});

/** What failed in a square is opened by mouse and by keyboard, and shown where it has no room. */
async function saysWhy(page: Page, square: Locator, prompt: string): Promise<void> {
  const reason = 'The provider’s content check refused this prompt';
  const why = page.getByRole('dialog', { name: reason });
  await square
    .getByRole('button', { name: `Failed: ${reason}` })
    .first()
    .click();
  await expect(why).toContainText(prompt);
  await expect(why).toContainText('Nothing was made and nothing is billed.');
  await expect(why.getByRole('button', { name: 'Use recipe' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await square.focus();
  await page.keyboard.press('Enter');
  await expect(why).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(square).toBeFocused();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await square.getByRole('button', { name: '+5, show all' }).click();
  await expect(square.getByRole('button', { name: reason })).toHaveCount(8);
}

test('what changes more than a cell of the table can be taken back', async ({
  page,
  experiment,
}) => {
  const undo = (words: string) =>
    page.getByRole('dialog', { name: words }).getByRole('button', { name: 'Undo' });
  await experiment.openNew();
  await experiment.prompt.fill(`${uniquePrompt('A lamp')} {mood}`);
  await experiment.chooseTable('mood\n"calm, and warm"\nwild\n');
  const [calm, wild] = [2, 3].map((row) =>
    page.getByRole('textbox', { name: `mood, row ${row}` }),
  ) as [Locator, Locator];
  await expect(calm).toHaveValue('calm, and warm');
  await page.getByRole('button', { name: 'Remove row 2' }).press('Enter');
  await expect(calm).toHaveValue('wild');
  await expect(wild).toHaveCount(0);
  await undo('Row 2 removed').click();
  await expect(wild).toHaveValue('wild');
  await page.getByRole('button', { name: 'Clear the table' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Variables' })).toHaveCount(0);
  await undo('Table cleared').click();
  await expect(calm).toHaveValue('calm, and warm');
  await expect(experiment.plan).toContainText('2 cells · 4 images');
});

test('what is picked from the studio or taken from the composer can be taken back', async ({
  page,
  composer,
  experiment,
  client,
}) => {
  const undo = (words: string) =>
    page.getByRole('dialog', { name: words }).getByRole('button', { name: 'Undo' });
  const shell = uniquePrompt('A shell');
  await client.generate(shell);
  await composer.open();
  await expect(composer.card(shell).getByRole('status')).toContainText('Done');
  await experiment.openNew();
  const takeAll = page.getByRole('button', { name: 'Take what is in the composer' });
  const takeReferences = page.getByRole('button', { name: 'Take its references only' });
  await expect(takeAll).toBeDisabled();
  await expect(takeReferences).toBeDisabled();
  const template = `${uniquePrompt('A vase')} {on sand|on glass}`;
  await experiment.prompt.fill(template);
  await page.getByRole('switch', { name: 'Watermark' }).check({ force: true });
  await page.getByRole('button', { name: 'Pick from the studio' }).click();
  const picker = page.getByRole('dialog', { name: 'Pick references' });
  await picker.getByRole('checkbox', { name: shell }).check();
  await picker.getByRole('button', { name: 'Add 1 reference' }).click();
  const references = page.getByRole('list', { name: 'References' }).getByRole('listitem');
  await expect(references).toHaveText(['image 1']);
  await expect(page.getByText('Each picture is asked for with 1 reference.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await undo('1 reference added').click();
  await expect(references).toHaveCount(0);
  await undo('It is as it was before').click();
  await expect(references).toHaveCount(1);

  const elsewhere = uniquePrompt('A kettle');
  await composer.open();
  await composer.prompt.fill(elsewhere);
  await page.goto('/experiments/new');
  await expectPrompt(experiment.prompt, template);
  await expect(takeReferences).toBeDisabled();
  await takeAll.click();
  await expectPrompt(experiment.prompt, elsewhere);
  await expect(references).toHaveCount(0);
  await undo('Taken from the composer').click();
  await expectPrompt(experiment.prompt, template);
  await expect(references).toHaveCount(1);
  await expect(page.getByRole('switch', { name: 'Watermark' })).toBeChecked();
});

test('nothing is started whose cost is not known, and the studio is asked again', async ({
  page,
  experiment,
  expectedErrors,
}) => {
  expectedErrors.push(/experiments\/estimate/);
  await experiment.openNew();
  await page.route('**/api/experiments/estimate?*', (route) => route.abort());
  await experiment.prompt.fill(`${uniquePrompt('A gull')} {at dawn|at night}`);
  await expect(experiment.plan).toContainText('did not say what it costs');
  const begin = page.getByRole('button', { name: 'Start experiment' });
  await expect(begin).toBeDisabled();
  await page.unroute('**/api/experiments/estimate?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(experiment.plan).toContainText('nothing is billed');
  await expect(begin).toBeEnabled();
});

test('an experiment is paused, resumed, topped up and extended, and says what failed', async ({
  page,
  experiment,
}) => {
  test.setTimeout(240_000);
  const subject = uniquePrompt('A kite');
  await experiment.openNew();
  await experiment.prompt.fill(`${subject} {[slow]|[refuse]}`);
  await page.getByRole('spinbutton', { name: 'Repeats' }).fill('8');
  await expect(experiment.plan).toContainText('nothing is billed');
  await experiment.start();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What is under way still comes back.')).toBeVisible();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await experiment.untilProgress('8 failed');
  await experiment.untilDone(8, 16);
  const failed = page.getByRole('gridcell', { name: /refuse.*: 8 failed/ });
  await expect(failed).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await saysWhy(page, failed, `${subject} [refuse]`);
  await page.getByRole('button', { name: 'Top up 8 failed ones' }).click();
  await experiment.untilProgress('16 failed');
  await page.getByRole('button', { name: 'More repeats' }).click();
  const dialog = page.getByRole('dialog', { name: 'More repeats' });
  await expect(dialog).toContainText('Up to 2 more images, nothing is billed.');
  await dialog.getByRole('button', { name: 'Order them' }).click();
  await experiment.untilDone(9, 26);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'More repeats' }).click();
  await other.getByRole('button', { name: 'Order them' }).click();
  // What was ordered in another tab.
  await experiment.untilDone(10, 28);
  await other.close();
  await page.goto('/experiments');
  const own = page.getByRole('listitem').filter({ hasText: subject });
  await expect(own).toContainText('Finished');
  await expect(own).toContainText('10 of 28 images');
  expect(await violations(page)).toEqual([]);
});

test('the list follows an experiment to its end over one stream', async ({ page, experiment }) => {
  const subject = uniquePrompt('A barge');
  await experiment.openNew();
  await experiment.fill({ template: `${subject} {[slow]|at dawn}`, repeats: 8 });
  await experiment.start();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What is under way still comes back.')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  const resume = other.getByRole('button', { name: 'Resume' });
  await expect(resume).toBeVisible();

  const streams: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/api/events') streams.push(pathname);
  });
  await page.goto('/experiments');
  const own = page.getByRole('listitem').filter({ hasText: subject });
  await expect(own).toContainText('Paused');
  await resume.click();
  await expect(own).toContainText('Finished');
  await expect(own).toContainText('16 of 16 images');
  expect(streams).toHaveLength(1);
  await other.close();
});
