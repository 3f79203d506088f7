import { createStore } from 'zustand/vanilla';

/** What the tray says: `said` for a screen reader, `told` to be seen until it is put away. */
export interface TrayWords {
  readonly said: string;
  readonly told: string | null;
  say(words: string): void;
  tell(words: string): void;
  putAway(): void;
}

/** One for the page; it is there before the tray is, so that its first words are heard too. */
export const trayWords = createStore<TrayWords>((set) => ({
  said: '',
  told: null,
  // The same words twice would be no change, and so not read out.
  say: (words) => set(({ said }) => ({ said: said === words ? `${words}\u00a0` : words })),
  tell: (told) => set({ told }),
  putAway: () => set({ told: null }),
}));
