'use client';

import { Notice } from '#components/shell/notice';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';

interface ErrorPageProps {
  readonly error: unknown;
  retry(): void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <Notice
      title="This page could not be shown"
      reference={digestOf(error)}
      actions={
        <>
          <Button look="primary" onClick={() => retry()}>
            Try again
          </Button>
          <ButtonLink href="/">Open the studio</ButtonLink>
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
