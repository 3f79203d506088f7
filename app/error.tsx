'use client';

import { Notice } from '#components/shell/notice';

interface ErrorPageProps {
  readonly error: unknown;
  retry(): void;
}

/** Every page loads it in advance, so its buttons are its own. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <Notice
      title="This page could not be shown"
      reference={digestOf(error)}
      actions={
        <>
          <button
            type="button"
            onClick={() => retry()}
            className="h-11 rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-strong md:h-8"
          >
            Try again
          </button>
          <a
            href="/"
            className="inline-flex h-11 items-center rounded-md bg-hover px-3.5 font-medium hover:bg-line-strong md:h-8"
          >
            Open the studio
          </a>
        </>
      }
    >
      Your pictures and your draft are safe, and generations under way go on. Try again. If this
      comes back, the log of the studio says why.
    </Notice>
  );
}

function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' ? digest : undefined;
}
