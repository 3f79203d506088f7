import type { StoreApi } from 'zustand/vanilla';
import type { DraftState } from '#lib/compose/draft-store';
import type { Drawing } from '#lib/references/drawing';
import type { FileCheck } from '#lib/references/file-check';
import type { SentKind } from '#lib/references/file-kind';
import type { HeldFileState } from '#lib/references/held-files';
import type { Intake, ReferenceForm } from '#lib/references/kept-reference';
import type { MendChoices, Mended, MendProblem } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';
import type { PictureSource } from '#lib/references/picture-source';
import type { Lookup } from '#lib/references/reference-library';
import type { SendFailure } from '#lib/references/send-failure';
import type { Upload } from '#lib/references/upload-file';
import type { WorkState } from '#lib/references/work-store';
import type { Result } from '#lib/result';

export interface Pace {
  readonly signal: AbortSignal;
  /** @param share of the work that is done, from 0 to 1 */
  onProgress(share: number): void;
}

/** What the tray needs of the world: the studio's server, and a worker for pixels. */
export interface TrayTools {
  check(file: Blob, name: string): Promise<FileCheck>;
  /** A small copy of the file, and proof that it can be decoded. */
  preview(file: Blob, facts: PictureFacts, signal: AbortSignal): Promise<Result<Blob, MendProblem>>;
  upload(upload: Upload): Promise<Result<Intake, SendFailure>>;
  takeFrom(source: PictureSource, signal: AbortSignal): Promise<Result<Intake, SendFailure>>;
  lookUp(
    keys: readonly string[],
    originals: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Lookup, SendFailure>>;
  fetch(key: string, form: ReferenceForm, signal: AbortSignal): Promise<Result<Blob, SendFailure>>;
  mend(
    file: Blob,
    facts: PictureFacts,
    choices: MendChoices,
    pace: Pace,
  ): Promise<Result<Mended, MendProblem>>;
  shrink(
    file: Blob,
    facts: PictureFacts,
    targetBytes: number,
    pace: Pace,
  ): Promise<Result<Mended, MendProblem>>;
  draw(base: Blob, kind: SentKind, drawing: Drawing): Promise<Result<Blob, MendProblem>>;
  keepDrawing(note: {
    readonly key: string;
    readonly baseKey: string;
    readonly drawing: Drawing;
  }): Promise<Result<unknown, SendFailure>>;
}

/** What is remembered of a tile while something is done with it. */
export interface TileMemory {
  /** Ends with the tile, or with the file in it. */
  life: AbortController;
  /** Ends when something else is begun with the tile. */
  run: AbortController;
  /** The file on its way to the studio, as it was given. */
  original: Promise<Result<Intake, SendFailure>> | null;
  /** Does again what did not get through. */
  again: (() => void) | null;
  /** Whether it waits for the network. */
  isStalled: boolean;
}

/**
 * The references of the draft and all that is done with them. The draft holds what outlasts the
 * page, `works` what is going on, `files` the bytes; every function beside this file takes the tray
 * first.
 */
export interface Tray {
  readonly draft: StoreApi<DraftState>;
  readonly works: StoreApi<WorkState>;
  readonly files: StoreApi<HeldFileState>;
  readonly tools: TrayTools;
  readonly memory: Map<string, TileMemory>;
  newKey(): string;
  /** For a screen reader: what has changed. */
  say(words: string): void;
  /** For everybody: what a person has to know and no tile can say. */
  tell(words: string): void;
}
