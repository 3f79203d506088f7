import { createStore } from 'zustand/vanilla';
import type { KeptReference } from '#lib/references/kept-reference';
import type { PictureFacts } from '#lib/references/picture-facts';
import type { Finding } from '#lib/references/reference';

/**
 * What is going on with the tiles of the tray, by the identifier of the tile. It lives with the
 * page: the draft keeps what outlasts it.
 */
export type Work =
  /** Its first bytes and its header are being read, or what the studio knows of it is being asked. */
  | { readonly phase: 'checking' }
  /** On its way to the studio. @see share of the bytes that have left, from 0 to 1 */
  | { readonly phase: 'uploading'; readonly share: number }
  /** Kept as it was given; `findings` keep it from being sent, and all of them can be mended. */
  | {
      readonly phase: 'to-mend';
      readonly facts: PictureFacts;
      readonly findings: readonly Finding[];
    }
  /** @see share of the work that is done, from 0 to 1 */
  | { readonly phase: 'mending'; readonly share: number }
  /** Nothing can be made of it. */
  | { readonly phase: 'hopeless'; readonly why: string }
  /** It did not get through; the bytes are still here and can be sent again. */
  | { readonly phase: 'failed'; readonly why: string }
  | { readonly phase: 'ready'; readonly reference: KeptReference };

export interface WorkState {
  readonly works: ReadonlyMap<string, Work>;
  /** How many times something was given that has no tile yet, since it is still being looked at. */
  readonly arriving: number;
  noteWork(id: string, work: Work): void;
  forgetWork(id: string): void;
  /** @returns what ends it: everything that was given has its tile then, or never will */
  beginArrival(): () => void;
}

/** A store of what is being done to files before they are references: none of it outlives the page. */
export function createWorkStore() {
  return createStore<WorkState>((set) => ({
    works: new Map(),
    arriving: 0,
    noteWork: (id, work) => set(({ works }) => ({ works: new Map(works).set(id, work) })),
    forgetWork: (id) =>
      set(({ works }) => {
        const left = new Map(works);
        left.delete(id);
        return { works: left };
      }),
    beginArrival: () => {
      set(({ arriving }) => ({ arriving: arriving + 1 }));
      return () => set(({ arriving }) => ({ arriving: arriving - 1 }));
    },
  }));
}

/** One for the page: the tray does the work, "Generate" waits for it. */
export const workStore = createWorkStore();

/** Whether it will change by itself, and so is worth waiting for. */
export function isUnderWay(work: Work | undefined): boolean {
  return work !== undefined && ['checking', 'uploading', 'mending'].includes(work.phase);
}
