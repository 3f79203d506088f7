import { createStore } from 'zustand/vanilla';
import type { MendChoices } from '#lib/references/mending';
import type { PictureFacts } from '#lib/references/picture-facts';

/**
 * The files behind the tiles of the tray, by the identifier of the tile, for as long as the page
 * lives: they can be sent again and mended again without asking the studio for them.
 */
export interface HeldFile {
  readonly file: Blob;
  /** What its header says; null until that is read. */
  readonly facts: PictureFacts | null;
  /** A small copy to be looked at until the studio has its own; null until it is made. */
  readonly preview: Blob | null;
  /** How it was mended last, to start from there; null before. */
  readonly choices: MendChoices | null;
}

export interface HeldFileState {
  readonly held: ReadonlyMap<string, HeldFile>;
  hold(id: string, file: HeldFile): void;
  noteHeld(id: string, known: Partial<HeldFile>): void;
  letGo(id: string): void;
}

export function createHeldFileStore() {
  return createStore<HeldFileState>((set) => ({
    held: new Map(),
    hold: (id, file) => set(({ held }) => ({ held: new Map(held).set(id, file) })),
    noteHeld: (id, known) =>
      set((state) => {
        const before = state.held.get(id);
        // A tile that was removed meanwhile has no use for what became known of it.
        return before ? { held: new Map(state.held).set(id, { ...before, ...known }) } : state;
      }),
    letGo: (id) =>
      set(({ held }) => {
        const left = new Map(held);
        left.delete(id);
        return { held: left };
      }),
  }));
}

/** A file of which nothing is known yet. */
export function freshFile(file: Blob): HeldFile {
  return { file, facts: null, preview: null, choices: null };
}

/** One for the page. */
export const heldFileStore = createHeldFileStore();
