import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type ImportFile,
  type ImportProblem,
  type ImportState,
  isForAll,
  isWorthAgain,
  nothingImported,
  type SendImport,
  type SentImport,
} from '#lib/gallery/import-state';
import type { Result } from '#lib/result';

/** More at once would only slow each other down. */
const parallel = 3;

/** Brings a library into the gallery, file by file. What a person can do with it are its verbs. */
export interface ImportRun {
  readonly store: StoreApi<ImportState>;
  /** Goes on with these behind those that are waiting. */
  add(files: readonly ImportFile[]): void;
  /** Tries again what may go through this time. */
  retry(): void;
  /** Lets go of what is not in the gallery yet. */
  cancel(): void;
  /** Forgets what is over. */
  putAway(): void;
}

/** @param send brings one file to the studio */
export function createImportRun(send: SendImport): ImportRun {
  const store = createStore<ImportState>(() => nothingImported);
  const run: Run = { store, send, waiting: [], hands: 0, life: new AbortController(), keys: 0 };
  return {
    store,
    add: (files) => add(run, files),
    retry() {
      const again = store.getState().failed.filter(({ why }) => isWorthAgain(why));
      if (again.length === 0) return;
      store.setState(({ failed, ...state }) => ({
        isRunning: true,
        failed: failed.filter((each) => !again.includes(each)),
        files: state.files - again.length,
        bytes: state.bytes - bytesOf(again),
        endedFiles: state.endedFiles - again.length,
        endedBytes: state.endedBytes - bytesOf(again),
      }));
      add(run, again);
    },
    cancel() {
      const dropped = run.waiting.splice(0);
      store.setState(({ canceled, files, bytes }) => ({
        canceled: canceled + dropped.length,
        files: files - dropped.length,
        bytes: bytes - bytesOf(dropped),
      }));
      run.life.abort();
      run.life = new AbortController();
    },
    putAway() {
      if (!store.getState().isRunning) store.setState(nothingImported);
    },
  };
}

interface Run {
  readonly store: StoreApi<ImportState>;
  readonly send: SendImport;
  readonly waiting: ImportFile[];
  /** How many files are being brought. */
  hands: number;
  /** Ends with "Cancel". */
  life: AbortController;
  /** How many files were begun; a file has no name of its own to be found by. */
  keys: number;
}

function add(run: Run, files: readonly ImportFile[]): void {
  if (files.length === 0) return;
  const { store, waiting } = run;
  if (!store.getState().isRunning) store.setState(begun);
  store.setState(({ files: before, bytes }) => ({
    files: before + files.length,
    bytes: bytes + bytesOf(files),
  }));
  for (const each of files) waiting.push(each);
  while (run.hands < Math.min(parallel, run.hands + waiting.length)) void work(run);
}

/** A new import begins at nothing, but for what failed before and was not tried again. */
function begun({ failed }: ImportState): ImportState {
  const carried = { files: failed.length, bytes: bytesOf(failed) };
  const ended = { endedFiles: carried.files, endedBytes: carried.bytes };
  return { ...nothingImported, ...carried, ...ended, failed, isRunning: true };
}

async function work(run: Run): Promise<void> {
  run.hands += 1;
  for (let next = run.waiting.shift(); next; next = run.waiting.shift()) await bring(run, next);
  run.hands -= 1;
  if (run.hands === 0) run.store.setState({ isRunning: false });
}

async function bring(run: Run, file: ImportFile): Promise<void> {
  const { store } = run;
  const { signal } = run.life;
  run.keys += 1;
  const key = run.keys;
  const fresh = { key, name: file.name, step: 'reading', share: 0 } as const;
  store.setState(({ underWay }) => ({
    underWay: [...underWay, { ...fresh, sizeBytes: file.file.size }],
  }));
  const result = await run.send(file, {
    signal,
    onStep: (step, share = 0) =>
      store.setState(({ underWay }) => ({
        underWay: underWay.map((each) => (each.key === key ? { ...each, step, share } : each)),
      })),
  });
  store.setState((state) => ({
    ...ended(state, file, result),
    underWay: state.underWay.filter((each) => each.key !== key),
  }));
  // Where there is no studio or no room, the rest would fail one by one.
  if (!result.ok && isForAll(result.failure)) giveUp(run, result.failure);
}

function ended(
  state: ImportState,
  file: ImportFile,
  result: Result<SentImport, ImportProblem>,
): Partial<ImportState> {
  const { size } = file.file;
  const { files, bytes, endedFiles, endedBytes } = state;
  if (!result.ok && result.failure.code === 'canceled') {
    return { canceled: state.canceled + 1, files: files - 1, bytes: bytes - size };
  }
  const counts = { endedFiles: endedFiles + 1, endedBytes: endedBytes + size };
  if (result.ok) {
    const { state: place, isConverted } = result.value;
    return {
      ...counts,
      [place]: state[place] + 1,
      converted: state.converted + (isConverted && place === 'kept' ? 1 : 0),
    };
  }
  // A folder holds all kinds of things; of a file that was chosen something was expected.
  if (result.failure.code === 'not-a-picture' && file.isFromFolder) {
    return { ...counts, leftOut: state.leftOut + 1 };
  }
  return { ...counts, failed: [...state.failed, { ...file, why: result.failure }] };
}

function giveUp(run: Run, why: ImportProblem): void {
  const rest = run.waiting.splice(0);
  run.store.setState(({ failed, endedFiles, endedBytes }) => ({
    failed: [...failed, ...rest.map((file) => ({ ...file, why }))],
    endedFiles: endedFiles + rest.length,
    endedBytes: endedBytes + bytesOf(rest),
  }));
}

function bytesOf(files: readonly ImportFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0);
}
