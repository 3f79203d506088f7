'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { type Theme, themes } from '#lib/accounts/theme';
import { groundColors, writeThemeCookie } from '#lib/accounts/theme-look';

const faces = {
  system: { label: 'System', Icon: Monitor },
  light: { label: 'Light', Icon: Sun },
  dark: { label: 'Dark', Icon: Moon },
} as const;

interface ThemeControlProps {
  readonly initial: Theme;
}

/** Light, dark, or as the device: at once, and on the next visit too. */
export function ThemeControl({ initial }: ThemeControlProps) {
  const [theme, setTheme] = useState(initial);
  const { Icon } = faces[theme];
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    showTheme(chosen);
  };
  return (
    <>
      <button
        type="button"
        popoverTarget="theme-menu"
        aria-label="Theme"
        title="Theme"
        className="grid size-11 place-items-center rounded text-text-2 transition-colors duration-100 hover:bg-hover hover:text-text md:size-[30px]"
      >
        <Icon size={16} aria-hidden="true" />
      </button>
      <div
        id="theme-menu"
        popover="auto"
        role="radiogroup"
        aria-label="Theme"
        className="fixed inset-auto top-[52px] right-2 m-0 w-40 rounded-md border border-line-strong bg-raised p-1 text-text shadow-[0_8px_24px_oklch(0_0_0/0.18)] md:top-11 md:right-3"
      >
        {themes.map((each) => {
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
                onChange={() => choose(each)}
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
        })}
      </div>
    </>
  );
}

function showTheme(theme: Theme): void {
  const root = document.documentElement;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet.
  document.cookie = writeThemeCookie(theme);
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = groundColors[theme === 'system' ? own : theme];
  }
}
