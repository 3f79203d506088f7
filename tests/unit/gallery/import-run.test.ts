import { describe, expect, test, vi } from 'vitest';
import { createImportRun } from '#lib/gallery/import-run';
import {
  type ImportFile,
  type ImportProblem,
  type ImportWait,
  isWorthAgain,
  type SendImport,
  type SentImport,
  sentBytes,
} from '#lib/gallery/import-state';
import { failed, ok, type Result } from '#lib/result';

const noAnswer: ImportProblem = { code: 'no-answer', message: 'No answer.' };
const notAPicture: ImportProblem = { code: 'not-a-picture', message: 'No picture.' };
const damaged: ImportProblem = { code: 'damaged', message: 'Damaged.' };

function given(name: string, sizeBytes = 100, isFromFolder = false): ImportFile {
  return { name, file: new File([new Uint8Array(sizeBytes)], name), isFromFolder };
}

type Sent = Result<SentImport, ImportProblem>;

const kept: Sent = ok({ state: 'kept', isConverted: false });

/** A studio that answers when a test says so. */
function desk() {
  const asked = new Map<string, { settle(sent: Sent): void; wait: ImportWait }>();
  const send: SendImport = ({ name }, wait) =>
    new Promise((settle) => {
      asked.set(name, { settle, wait });
      wait.signal.addEventListener('abort', () =>
        settle(failed({ code: 'canceled', message: 'Canceled.' })),
      );
    });
  const run = createImportRun(send);
  const state = () => run.store.getState();
  return {
    run,
    asked,
    state,
    async answer(name: string, sent: Sent) {
      await vi.waitFor(() => expect(asked.has(name)).toBe(true));
      asked.get(name)?.settle(sent);
      asked.delete(name);
      await vi.waitFor(() => expect(state().underWay.map((each) => each.name)).not.toContain(name));
    },
  };
}

describe('an import', () => {
  test('brings three files at a time, and all of them', async () => {
    const { run, asked, answer, state } = desk();
    run.add(['a', 'b', 'c', 'd', 'e'].map((name) => given(name)));
    expect([...asked.keys()]).toEqual(['a', 'b', 'c']);
    expect(state()).toMatchObject({ isRunning: true, files: 5, bytes: 500 });
    await answer('b', kept);
    expect([...asked.keys()]).toEqual(['a', 'c', 'd']);
    for (const name of ['a', 'c', 'd', 'e']) await answer(name, kept);
    expect(state()).toMatchObject({ isRunning: false, kept: 5, endedFiles: 5, endedBytes: 500 });
  });

  test('counts the bytes that have left', async () => {
    const { run, asked, answer, state } = desk();
    run.add([given('a', 100), given('b', 50), given('c', 10)]);
    asked.get('a')?.wait.onStep('sending', 0.5);
    asked.get('b')?.wait.onStep('converting');
    asked.get('c')?.wait.onStep('keeping');
    expect(sentBytes(state())).toBe(60);
    await answer('b', kept);
    expect(sentBytes(state())).toBe(110);
  });

  test('says what was here, what was converted and what is in the trash', async () => {
    const { run, answer, state } = desk();
    run.add(['a', 'b', 'c', 'd'].map((name) => given(name)));
    await answer('a', ok({ state: 'here', isConverted: true }));
    await answer('b', ok({ state: 'trashed', isConverted: false }));
    await answer('c', ok({ state: 'kept', isConverted: true }));
    await answer('d', kept);
    expect(state()).toMatchObject({ kept: 2, here: 1, trashed: 1, converted: 1, failed: [] });
  });

  test('leaves out what is no picture in a folder, and names it where it was chosen', async () => {
    const { run, answer, state } = desk();
    run.add([given('chosen.txt'), given('folder/notes.txt', 100, true)]);
    await answer('chosen.txt', failed(notAPicture));
    await answer('folder/notes.txt', failed(notAPicture));
    expect(state().leftOut).toBe(1);
    expect(state().failed.map(({ name, why }) => [name, why])).toEqual([
      ['chosen.txt', notAPicture],
    ]);
  });

  test('that is canceled asks for no further file and keeps what is here', async () => {
    const { run, asked, answer, state } = desk();
    run.add(['a', 'b', 'c', 'd', 'e'].map((name) => given(name)));
    await answer('a', kept);
    run.cancel();
    await vi.waitFor(() => expect(state().isRunning).toBe(false));
    expect(state()).toMatchObject({ kept: 1, canceled: 4, files: 1, bytes: 100, underWay: [] });
    expect(asked.has('e')).toBe(false);
    run.add([given('f')]);
    await answer('f', kept);
    expect(state()).toMatchObject({ isRunning: false, kept: 1, canceled: 0, files: 1 });
  });

  test('stops when the studio does not answer, and goes on where it was', async () => {
    const { run, answer, state } = desk();
    run.add(['a', 'b', 'c', 'd', 'e'].map((name) => given(name)));
    await answer('a', kept);
    await answer('b', failed(noAnswer));
    expect(state().failed.map(({ name }) => name)).toEqual(['b', 'e']);
    await answer('c', failed(damaged));
    await answer('d', kept);
    expect(state()).toMatchObject({ isRunning: false, endedFiles: 5 });
    run.retry();
    expect(state()).toMatchObject({ isRunning: true, files: 5, endedFiles: 3, endedBytes: 300 });
    await answer('b', kept);
    await answer('e', kept);
    expect(state()).toMatchObject({ isRunning: false, kept: 4, endedFiles: 5 });
    expect(state().failed.map(({ name }) => name)).toEqual(['c']);
  });

  test('is forgotten only when it is over', async () => {
    const { run, answer, state } = desk();
    run.add([given('a')]);
    run.putAway();
    expect(state().files).toBe(1);
    await answer('a', kept);
    run.putAway();
    expect(state().files).toBe(0);
  });
});

test.each([
  ['no-answer', true],
  ['incomplete', true],
  ['disk-full', true],
  ['unreadable', true],
  ['not-a-picture', false],
  ['damaged', false],
  ['too-large', false],
  ['over-limit', false],
] as const)('a file that failed as %s is tried again: %s', (code, isAgain) => {
  expect(isWorthAgain({ code, message: '' })).toBe(isAgain);
});
