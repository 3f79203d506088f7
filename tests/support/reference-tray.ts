import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

/** A file as a person chooses it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A picture in a colour of its own: no two calls give the same bytes. */
export async function picture(
  name: string,
  width = 640,
  height = 480,
  kind: 'jpeg' | 'png' | 'webp' = 'jpeg',
): Promise<ChosenFile> {
  const [r, g, b] = [0, 1, 2].map(() => Math.floor(Math.random() * 256));
  const image = sharp({
    create: { width, height, channels: 3, background: { r: r ?? 0, g: g ?? 0, b: b ?? 0 } },
  });
  const buffer = await image
    .withExif({ IFD0: { ImageDescription: name } })
    .toFormat(kind)
    .toBuffer();
  return { name, mimeType: `image/${kind}`, buffer };
}

/** The references of the composer as a person finds them, by roles and names. */
export class ReferenceTray {
  readonly page: Page;
  readonly region: Locator;
  readonly list: Locator;
  readonly items: Locator;
  /** What a screen reader is told. */
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Reference images' });
    this.list = this.region.getByRole('list', { name: 'References' });
    this.items = this.list.getByRole('listitem');
    this.said = this.region.getByRole('status').first();
  }

  async choose(...files: ChosenFile[]): Promise<void> {
    await this.region.locator('input[type="file"]').setInputFiles(files);
  }

  item(number: number, name: string): Locator {
    return this.list.getByRole('listitem', { name: `Image ${number}, ${name}`, exact: true });
  }

  /** Draws a box in the middle of a reference by mouse. */
  async drawBox(number: number, name: string): Promise<void> {
    const { page } = this;
    await this.item(number, name).getByRole('button', { name: 'Annotate' }).click();
    const dialog = page.getByRole('dialog', { name: `Annotate ${name}` });
    await dialog.getByRole('button', { name: 'Box', exact: true }).click();
    const box = await dialog.getByRole('application', { name: 'Picture' }).boundingBox();
    if (!box) throw new Error('There is nothing to draw on.');
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 5 });
    await page.mouse.up();
    await dialog.getByRole('button', { name: 'Use drawing' }).click();
    const patient = { timeout: 60_000 };
    await expect(dialog).toBeHidden(patient);
    await expect(this.item(number, name)).toContainText('Ready', patient);
  }

  /** Files as another program gives them, by a drop or a paste. */
  async give(how: 'drop' | 'paste', target: Locator, ...files: ChosenFile[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, mimeType, base64 } of given) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          transfer.items.add(new File([bytes], name, { type: mimeType }));
        }
        return transfer;
      },
      files.map(({ name, mimeType, buffer }) => ({
        name,
        mimeType,
        base64: buffer.toString('base64'),
      })),
    );
    if (how === 'drop') {
      await target.dispatchEvent('dragenter', { dataTransfer: data });
      await target.dispatchEvent('dragover', { dataTransfer: data });
      await target.dispatchEvent('drop', { dataTransfer: data });
    } else {
      await target.evaluate((node, clipboardData) => {
        node.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, data);
    }
  }
}
