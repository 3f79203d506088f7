import { createStore } from 'zustand/vanilla';
import type { Theme } from '#lib/accounts/theme';

/** The theme that was chosen on this page; null while it is as the server has drawn it. */
export const themeStore = createStore<{ readonly chosen: Theme | null }>(() => ({ chosen: null }));
