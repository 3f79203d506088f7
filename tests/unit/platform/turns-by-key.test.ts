import { expect, test } from 'vitest';
import { turnsByKey } from '#lib/platform/turns-by-key';

function deferred() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((settle) => {
    end = settle;
  });
  return { end, ended };
}

test('work of one key is done in turn, and that of another beside it', async () => {
  const { inTurn, waiting } = turnsByKey('test-in-turn');
  const slow = deferred();
  const seen: string[] = [];
  const first = inTurn('a', () => slow.ended.then(() => seen.push('first of a')));
  const second = inTurn('a', async () => seen.push('second of a'));
  await inTurn('b', async () => seen.push('b'));
  expect([waiting('a'), waiting('b')]).toEqual([1, 0]);
  slow.end();
  await Promise.all([first, second]);
  expect(seen).toEqual(['b', 'first of a', 'second of a']);
  expect(waiting('a')).toBe(0);
});

test('work that fails keeps nobody behind it', async () => {
  const { inTurn } = turnsByKey('test-failing');
  const failing = inTurn('a', () => Promise.reject(new Error('no')));
  const next = inTurn('a', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
