import { expect, test } from 'vitest';
import { askBeforeLeaving } from '#lib/gallery/ask-before-leaving';

test('a page asks before it is left until the last of what it is doing has ended', () => {
  const page = new EventTarget();
  const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  const endFirst = askBeforeLeaving(page);
  const endSecond = askBeforeLeaving(page);
  expect(isAsked()).toBe(true);
  endFirst();
  endFirst();
  expect(isAsked()).toBe(true);
  endSecond();
  expect(isAsked()).toBe(false);
});
