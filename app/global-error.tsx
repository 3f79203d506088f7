'use client';

import { useEffect } from 'react';
import { Notice } from '#components/shell/notice';
import { Button } from '#components/ui/button';
import { readTheme, themeCookie } from '#lib/accounts/theme';
import './globals.css';

interface GlobalErrorProps {
  retry(): void;
}

/** The last resort: the frame of the page itself failed, so nothing of it is here. */
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
        <Notice
          title="The studio could not be shown"
          actions={
            <Button look="primary" onClick={() => retry()}>
              Try again
            </Button>
          }
        >
          Your pictures and your draft are safe. Try again. If this comes back, start the studio
          once more with npm start; its log says what went wrong.
        </Notice>
      </body>
    </html>
  );
}
