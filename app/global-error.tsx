'use client';

import { useEffect } from 'react';
import { readTheme, themeCookie } from '#lib/accounts/theme';
import './globals.css';

interface GlobalErrorProps {
  retry(): void;
}

/**
 * The last resort: the frame of the page itself failed, so nothing of it is here. Every page loads it
 * in advance, so it is made of nothing but what it says.
 */
export default function GlobalError({ retry }: GlobalErrorProps) {
  useEffect(() => {
    const cookie = new RegExp(`(?:^|; )${themeCookie}=(\\w+)`).exec(document.cookie);
    const theme = readTheme(cookie?.[1]);
    if (theme !== 'system') document.documentElement.dataset.theme = theme;
  }, []);
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Seedream Studio</title>
        <main className="grid min-h-dvh place-items-center px-6">
          <div className="grid max-w-[44ch] justify-items-start gap-3">
            <h1 className="font-semibold text-xl tracking-tight">The studio could not be shown</h1>
            <p className="text-pretty text-sm/6 text-text-2">
              Your pictures and your draft are safe. Try again. If this comes back, start the studio
              once more with npm start; its log says what went wrong.
            </p>
            <button
              type="button"
              onClick={() => retry()}
              className="mt-3 h-11 rounded-md bg-accent px-3.5 font-semibold text-on-accent md:h-8"
            >
              Try again
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
