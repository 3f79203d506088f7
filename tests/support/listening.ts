import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Whether the script of the page listens to all that can be pressed. */
    doesListen?: () => boolean;
  }
}

/**
 * What is pressed before the script of a page listens is lost, and a test is quicker than any person.
 * In this browser nothing takes a pointer until then, for which a click waits, and going to a page
 * ends only then, for what is typed.
 */
export async function waitForScripts(context: BrowserContext): Promise<void> {
  await context.addInitScript(holdPointers);
  context.on('page', goOnlyWhereItListens);
}

function goOnlyWhereItListens(page: Page): void {
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

/** For keys on a page that came by another way: a form that was sent, or a link that was followed. */
export async function untilItListens(page: Page): Promise<void> {
  await page.waitForFunction(() => window.doesListen?.() ?? true);
}

/** Runs in the page, before all of its own. */
function holdPointers(): void {
  const pressed = 'button, input:not([type="hidden"]), textarea, select';
  // React notes the properties of what it has taken over on it. The editor's elements are not its.
  const isTakenOver = (each: Element) =>
    each.closest('.cm-editor') !== null ||
    Object.keys(each).some((key) => key.startsWith('__reactProps'));
  // Only the studio's own pages hydrate; the pages of shares, files and other sites do not.
  const isHydrated = () =>
    !('__next_f' in window) || [...document.querySelectorAll(pressed)].every(isTakenOver);
  // Pictures may be long in coming, and nothing waits for them.
  const hasScripts = () =>
    document.readyState === 'complete' ||
    (document.readyState === 'interactive' &&
      [...document.scripts].every(
        ({ src, noModule }) =>
          src === '' || noModule || performance.getEntriesByName(src).length > 0,
      ));
  let doesListen = false;
  window.doesListen = () => doesListen;
  const hold = new CSSStyleSheet();
  hold.replaceSync('html { pointer-events: none !important; }');
  document.adoptedStyleSheets = [hold];
  const look = () => {
    if (!hasScripts() || !isHydrated()) return requestAnimationFrame(look);
    // What is taken over is noted while it is drawn, and listens when that is done.
    // A page that draws without end, or draws nothing more, may never be called idle.
    return requestIdleCallback(
      () => {
        doesListen = true;
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hold);
      },
      { timeout: 5000 },
    );
  };
  look();
}
