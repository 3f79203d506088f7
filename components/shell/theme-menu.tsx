import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { type Theme, themes } from '#lib/accounts/theme';
import { themeStore } from '#lib/accounts/theme-store';
import { chooseTheme } from './choose-theme.ts';

const faces = {
  system: { label: 'System', Icon: Monitor },
  light: { label: 'Light', Icon: Sun },
  dark: { label: 'Dark', Icon: Moon },
} as const;

export interface ThemeMenuProps {
  /** As the server has drawn the page. */
  readonly initial: Theme;
}

/** Light, dark, or as the device. */
export function ThemeMenu({ initial }: ThemeMenuProps) {
  const theme = useStore(themeStore, ({ chosen }) => chosen) ?? initial;
  return themes.map((each) => {
    const face = faces[each];
    return (
      <label
        key={each}
        className="relative flex h-11 cursor-pointer select-none items-center gap-2.5 rounded px-2.5 text-text-2 hover:bg-hover hover:text-text has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-accent md:h-8"
      >
        <input
          type="radio"
          name="theme"
          value={each}
          checked={each === theme}
          onChange={() => chooseTheme(each)}
          className="peer absolute inset-0 cursor-pointer appearance-none outline-none"
        />
        <face.Icon size={15} aria-hidden="true" />
        <span className="flex-1">{face.label}</span>
        <i
          aria-hidden="true"
          className="size-1.5 rounded-full bg-accent opacity-0 peer-checked:opacity-100 forced-colors:border-4"
        />
      </label>
    );
  });
}
