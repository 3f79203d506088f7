'use client';

import { Button } from '#components/ui/button';
import { useSaid } from './use-said.ts';

const shownMs = 2_000;

/** The prompt in full, to be read and copied. */
export function ImagePrompt({ prompt }: { readonly prompt: string }) {
  const [said, setSaid] = useSaid(shownMs);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(prompt);
      setSaid('Copied');
    } catch {
      setSaid('The browser did not allow it');
    }
  };
  return (
    <section className="grid gap-1">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <h2 className="font-medium">Prompt</h2>
        <span className="flex items-center gap-1 text-text-3 text-xs">
          <span role="status">{said}</span>
          <Button look="plain" size="small" className="-mr-2.5" onClick={copy}>
            Copy
          </Button>
        </span>
      </div>
      <p className="whitespace-pre-line text-pretty text-sm/[1.55] wrap-anywhere">{prompt}</p>
    </section>
  );
}
