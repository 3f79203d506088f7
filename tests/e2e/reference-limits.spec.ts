import { fileOf, limitCases } from '#tests/support/reference-limits';
import { ReferenceTray } from '#tests/support/reference-tray';
import { expect, test } from '#tests/support/studio-test';

/** The largest have 36 megapixels, and a machine may do other things as well. */
const patient = { timeout: 60_000 };

test.describe.configure({ timeout: 180_000 });

for (const limit of limitCases) {
  test(`the browser finds of ${limit.title}: ${limit.says}`, async ({ page, composer }) => {
    const tray = new ReferenceTray(page);
    await composer.open();
    const buffer = await fileOf(limit);
    await tray.choose({ name: 'limit.jpg', mimeType: 'image/jpeg', buffer });
    const item = tray.item(1, 'limit.jpg');
    if (limit.says) {
      await expect(item.getByRole('alert')).toContainText(limit.says, patient);
    } else {
      await expect(item).toContainText('Ready', patient);
      await expect(item.getByRole('alert')).toHaveCount(0);
    }
  });
}
