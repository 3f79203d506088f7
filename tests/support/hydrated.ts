import { expect, type Locator } from '@playwright/test';

/**
 * An element once the page's own script listens to it: what is pressed before that is lost, and a
 * test is quicker than any person. React notes the properties of what it has taken over on it.
 */
export async function hydrated(locator: Locator): Promise<Locator> {
  const isTakenOver = () =>
    locator.evaluate((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps')),
    );
  await expect.poll(isTakenOver).toBe(true);
  return locator;
}
