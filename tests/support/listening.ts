import type { Page } from '@playwright/test';

/**
 * Lets `goto` and `reload` of a page end only when its script listens to all that can be pressed:
 * what is pressed before that is lost, and a test is quicker than any person.
 */
export function goOnlyWhereItListens(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...to) => {
    const answer = await goto(...to);
    await untilItListens(page);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await untilItListens(page);
    return answer;
  };
}

/** For a page that came by another way: a form that was sent, or a link that was followed early. */
export async function untilItListens(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // Only the studio's own pages hydrate; the pages of shares, files and other sites do not.
    if (!('__next_f' in window)) return true;
    const pressed = 'button, input:not([type="hidden"]), textarea, select';
    // React notes the properties of what it has taken over on it. The editor's elements are not its.
    const isTakenOver = (each: Element) =>
      Object.keys(each).some((key) => key.startsWith('__reactProps')) || each.closest('.cm-editor');
    return [...document.querySelectorAll(pressed)].every(isTakenOver);
  });
}
