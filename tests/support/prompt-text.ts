import { expect, type Locator, type Page } from '@playwright/test';

/**
 * What stands in a prompt, whether the plain field is there or the editor that takes its place. The
 * editor draws only what is near the screen, so that a very long prompt cannot be read from it.
 */
function promptText(prompt: Locator): Promise<string> {
  return prompt.evaluate((box) => {
    if (box instanceof HTMLTextAreaElement) return box.value;
    if (box.querySelector('.cm-gap')) throw new Error('Not all of this prompt is drawn.');
    const lines = [...box.querySelectorAll('.cm-line')].map((line) => {
      const text = line.cloneNode(true) as HTMLElement;
      for (const drawn of text.querySelectorAll('.cm-placeholder, [role=button]')) drawn.remove();
      return text.textContent;
    });
    return lines.join('\n');
  });
}

export async function expectPrompt(
  prompt: Locator,
  text: string,
  patience: { readonly timeout?: number } = {},
): Promise<void> {
  await expect.poll(() => promptText(prompt), patience).toBe(text);
}

/** Waits until the editor has taken the place of the plain field, which it does once it is used. */
export async function editorOf(prompt: Locator): Promise<Locator> {
  await prompt.and(prompt.page().locator('[contenteditable="true"]')).waitFor();
  return prompt;
}

/**
 * Keeps the script of the editor on its way, so that the plain field can be looked at.
 *
 * @returns lets it come
 */
export async function holdEditor(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((settle) => {
    release = settle;
  });
  await page.route('**/_next/static/chunks/**', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (body.includes('cm-lineWrapping')) await released;
    await route.fulfill({ response, body });
  });
  return release;
}

const isMac = process.platform === 'darwin';

/** Keys of the editor that are others on a Mac. */
export const editorKeys = isMac
  ? {
      start: 'Meta+ArrowUp',
      end: 'Meta+ArrowDown',
      fold: 'Meta+Alt+BracketLeft',
      unfold: 'Meta+Alt+BracketRight',
    }
  : {
      start: 'Control+Home',
      end: 'Control+End',
      fold: 'Control+Shift+{',
      unfold: 'Control+Shift+}',
    };
