import type { ImportedPicture, ImportFailure } from '#lib/gallery/imported-picture';
import type { Result } from '#lib/result';

/** A file as a person gave it. */
export interface ImportFile {
  /** With the folders that it lies in, where a folder was given. */
  readonly name: string;
  readonly file: File;
  /** Whether it was found in a folder rather than chosen itself. */
  readonly isFromFolder: boolean;
}

/** Why a file is not in the gallery. */
export interface ImportProblem {
  readonly code:
    | ImportFailure['code']
    /** This browser could not open it. */
    | 'unreadable'
    /** Nothing came back, or nothing that can be read. */
    | 'no-answer'
    | 'canceled';
  readonly message: string;
}

export const importNoAnswer: ImportProblem = {
  code: 'no-answer',
  message: 'The studio did not answer. Try again when it does.',
};

export interface SentImport {
  readonly state: ImportedPicture['state'];
  readonly isConverted: boolean;
}

export type ImportStep = 'reading' | 'converting' | 'sending' | 'keeping';

export interface ImportWait {
  readonly signal: AbortSignal;
  /** @param share of the step that is done, from 0 to 1 */
  onStep(step: ImportStep, share?: number): void;
}

/** Brings one file to the studio; a failure is a value, whatever it is. */
export type SendImport = (
  file: ImportFile,
  wait: ImportWait,
) => Promise<Result<SentImport, ImportProblem>>;

export interface UnderWay {
  readonly key: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly step: ImportStep;
  /** Of the step, from 0 to 1. */
  readonly share: number;
}

export interface FailedImport extends ImportFile {
  readonly why: ImportProblem;
}

/** An import as it goes. Files that wait are only counted: a library has a hundred thousand of them. */
export interface ImportState {
  readonly isRunning: boolean;
  /** All of it, without what was canceled. */
  readonly files: number;
  readonly bytes: number;
  /** What has come to an end, one or the other. */
  readonly endedFiles: number;
  readonly endedBytes: number;
  readonly kept: number;
  /** The same bytes were in the gallery already, or in its trash. */
  readonly here: number;
  readonly trashed: number;
  /** Of those kept, how many became a JPEG or a PNG first. */
  readonly converted: number;
  /** Files in folders that are no pictures. */
  readonly leftOut: number;
  readonly canceled: number;
  readonly underWay: readonly UnderWay[];
  readonly failed: readonly FailedImport[];
}

export const nothingImported: ImportState = {
  isRunning: false,
  files: 0,
  bytes: 0,
  endedFiles: 0,
  endedBytes: 0,
  kept: 0,
  here: 0,
  trashed: 0,
  converted: 0,
  leftOut: 0,
  canceled: 0,
  underWay: [],
  failed: [],
};

/** Whether there is anything to be said of it. */
export function hasImport({ isRunning, files, canceled }: ImportState): boolean {
  return isRunning || files > 0 || canceled > 0;
}

/** How many bytes have left, of all that are to. */
export function sentBytes({ endedBytes, underWay }: ImportState): number {
  const sent = underWay.map(({ step, share, sizeBytes }) => {
    if (step === 'keeping') return sizeBytes;
    return step === 'sending' ? share * sizeBytes : 0;
  });
  return sent.reduce((sum, each) => sum + each, endedBytes);
}

/** How much of it is done, from 0 to 1: by bytes, since one scan weighs as much as a hundred icons. */
export function importShare(state: ImportState): number {
  return state.bytes === 0 ? 0 : Math.min(1, sentBytes(state) / state.bytes);
}

/** Whether another try may end otherwise: the file itself is not at fault. */
export function isWorthAgain({ code }: ImportProblem): boolean {
  return ['no-answer', 'incomplete', 'disk-full', 'unreadable', 'invalid'].includes(code);
}

/** Whether the same will happen to every file. */
export function isForAll({ code }: ImportProblem): boolean {
  return code === 'no-answer' || code === 'disk-full';
}
