import { beforeAll, describe, expect, test } from 'vitest';
import { type FirstScript, firstScriptOf } from '#tests/support/first-script';

/**
 * The first load of `/` is promised to be at most 180 kB of script, 132 of them the framework's;
 * `npm run bench -- load` measures it in a browser. What is found here grows with it.
 */
const mostBytes = 25_300;

describe('the first page', () => {
  let script: FirstScript;
  beforeAll(async () => {
    script = await firstScriptOf([
      'app/(studio)/layout.tsx',
      'app/(studio)/page.tsx',
      'app/error.tsx',
      'app/global-error.tsx',
    ]);
  });

  test('is that of the studio, with composer, feed and bar', () => {
    expect(script.modules).toEqual(
      expect.arrayContaining([
        'components/compose/composer.tsx',
        'components/generations/feed.tsx',
        'components/shell/nav-link.tsx',
        'components/shell/overlays.tsx',
      ]),
    );
  });

  test.each([
    ['schemas', /node_modules\/zod\//],
    ['the runtime of icons', /node_modules\/lucide-react\//],
    ['dialogs and menus', /node_modules\/@base-ui\//],
    ['the editor', /node_modules\/@codemirror\//],
    ['the commands and the help', /components\/shell\/(?:command|shortcut)/],
    ['what holds for nobody but the server', /lib\/.*\/(?:tables|queries|job)\.ts$/],
  ])('loads no %s', (_, path) => {
    expect(script.modules.filter((module) => path.test(module))).toEqual([]);
  });

  test('stays as light as it is', () => {
    expect(script.gzipBytes).toBeLessThan(mostBytes);
  });
});
