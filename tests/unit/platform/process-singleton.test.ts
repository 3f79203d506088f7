import { expect, test } from 'vitest';
import { processSingleton } from '#lib/platform/process-singleton';

test('what was made once is made once, by its name', () => {
  let made = 0;
  const make = () => ({ made: ++made });
  expect(processSingleton('one', make)).toBe(processSingleton('one', make));
  expect(processSingleton('other', make)).toEqual({ made: 2 });
});

test('what failed at once is tried again', () => {
  const fail = () => {
    throw new Error('no');
  };
  expect(() => processSingleton('thrown', fail)).toThrow('no');
  expect(processSingleton('thrown', () => 'yes')).toBe('yes');
});

test('what is on its way is one promise for everybody', async () => {
  let made = 0;
  const make = async () => ++made;
  const both = await Promise.all([processSingleton('p', make), processSingleton('p', make)]);
  expect(both).toEqual([1, 1]);
});

test('a promise that came to nothing is not kept', async () => {
  const failing = () => Promise.reject<string>(new Error('away'));
  await expect(processSingleton('promised', failing)).rejects.toThrow('away');
  await expect(processSingleton('promised', async () => 'back')).resolves.toBe('back');
});
