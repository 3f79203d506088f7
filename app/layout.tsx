import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { readTheme, themeCookie } from '#lib/accounts/theme';
import { groundColors } from '#lib/accounts/theme-look';
import './globals.css';

const geist = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist',
  weight: '100 900',
  display: 'swap',
});

/** The letters of further European languages, fetched only where a page has one of them. */
const geistExtended = localFont({
  src: '../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2',
  variable: '--font-geist-extended',
  weight: '100 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF' }],
});

// Every page has a nonce of its own, and most of them somebody's pictures.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Seedream Studio', template: '%s · Seedream Studio' },
  description: 'A self-hosted studio for pictures made with Seedream 4.0.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export async function generateViewport(): Promise<Viewport> {
  const theme = await readThemeCookie();
  const { light, dark } = groundColors;
  return {
    // A keyboard on the screen makes the page shorter, so that the composer stays above it.
    interactiveWidget: 'resizes-content',
    viewportFit: 'cover',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: theme === 'dark' ? dark : light },
      { media: '(prefers-color-scheme: dark)', color: theme === 'light' ? light : dark },
    ],
  };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = await readThemeCookie();
  return (
    <html
      lang="en"
      className={`${geist.variable} ${geistExtended.variable}`}
      data-theme={theme === 'system' ? undefined : theme}
    >
      <head>
        {/* Here and not among the metadata, which may come after the browser has asked for its own. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}

async function readThemeCookie() {
  return readTheme((await cookies()).get(themeCookie)?.value);
}
