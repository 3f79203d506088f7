import type { Surface } from './surface.ts';

const nobodysId = '01a209df-70aa-77e9-8559-c44654ae5f76';

/** Pages that have only something to say. */
export const noticeSurfaces: readonly Surface[] = [
  {
    name: 'not-found',
    library: 'empty',
    expectedErrors: /404/,
    prepare: (page) => page.goto('/nothing-here'),
  },
  {
    name: 'picture-not-found',
    library: 'empty',
    expectedErrors: /404/,
    prepare: (page) => page.goto(`/gallery/${nobodysId}`),
  },
  {
    name: 'stopped',
    library: 'empty',
    async prepare(page) {
      const failure = {
        kind: 'balance',
        status: 403,
        reason: 'NOT_ENOUGH_BALANCE',
        message: 'not enough balance',
        traceId: null,
      };
      const queue = { queued: 0, stop: { since: new Date().toISOString(), failure } };
      await page.route('**/api/events?*', (route) =>
        route.fulfill({
          contentType: 'text/event-stream',
          body: `event: queue\nid: 1\ndata: ${JSON.stringify(queue)}\n\n`,
        }),
      );
      await page.goto('/');
      await page.getByRole('region', { name: 'Nothing is sent' }).waitFor();
    },
  },
  {
    // An event that is no generation: what draws the feed fails on it.
    name: 'error',
    library: 'empty',
    expectedErrors: /./,
    async prepare(page) {
      await page.route('**/api/events?*', (route) =>
        route.fulfill({
          contentType: 'text/event-stream',
          body: `event: generation\nid: 1\ndata: {"id":"${nobodysId}"}\n\n`,
        }),
      );
      await page.goto('/');
      await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    },
  },
];
