import { createStore } from 'zustand/vanilla';

/** What the tray says: `said` for a screen reader, `told` to be seen until it is put away. */
export interface TrayWords {
  readonly said: string;
  readonly told: string | null;
  /** What can be taken back and was not said yet: whoever shows it comes with the tray. */
  readonly offers: readonly UndoOffer[];
  say(words: string): void;
  tell(words: string): void;
  putAway(): void;
  offer(offer: UndoOffer): void;
  /** @returns what is to be shown from now on, by whoever asks */
  takeOffers(): readonly UndoOffer[];
}

/** Something that was done to the draft, and what takes it back. */
export interface UndoOffer {
  readonly words: string;
  undo(): void;
}

/** One for the page; it is there before the tray is, so that its first words are heard too. */
export const trayWords = createStore<TrayWords>((set, get) => ({
  said: '',
  told: null,
  offers: [],
  // The same words twice would be no change, and so not read out.
  say: (words) => set(({ said }) => ({ said: said === words ? `${words}\u00a0` : words })),
  tell: (told) => set({ told }),
  putAway: () => set({ told: null }),
  offer: (offer) => set(({ offers }) => ({ offers: [...offers, offer] })),
  takeOffers() {
    const { offers } = get();
    set({ offers: [] });
    return offers;
  },
}));
