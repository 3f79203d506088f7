import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileStem } from '#lib/gallery/image-file';

const id = '01a20a07-c3a3-7528-8556-24f80545cdc4';

describe('the name of a file', () => {
  test.each([
    ['A lighthouse at dawn', 'a-lighthouse-at-dawn-0545cdc4'],
    ['  “Café”,  ½ price! ', 'cafe-1-2-price-0545cdc4'],
    ['灯台', 'picture-0545cdc4'],
    ['', 'picture-0545cdc4'],
    ['...', 'picture-0545cdc4'],
    ['../../etc/passwd', 'etc-passwd-0545cdc4'],
    ['a"; filename="b.exe', 'a-filename-b-exe-0545cdc4'],
    ['line\r\nset-cookie: x=1', 'line-set-cookie-x-1-0545cdc4'],
    ['a\u0000b', 'a-b-0545cdc4'],
    ['CON', 'con-0545cdc4'],
  ])('for the prompt %j is %s', (prompt, stem) => {
    expect(fileStem(prompt, id)).toBe(stem);
  });

  test('is short, however long the prompt', () => {
    expect(fileStem('word '.repeat(4000), id).length).toBeLessThanOrEqual(48 + 9);
  });

  test('has letters, digits and single hyphens only, whatever the prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        expect(fileStem(prompt, id)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});
