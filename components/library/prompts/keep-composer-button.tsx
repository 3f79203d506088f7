import { useState } from 'react';
import { KeepVersionDialog } from '#components/library/prompts/keep-version-dialog';
import { Button } from '#components/ui/button';
import type { KeptPromptChoice } from '#lib/library/prompts/prompt-version';
import { composerPrompt } from './composer-prompt.ts';

/** Keeps what stands in the composer, before it was ever sent. */
export function KeepComposerButton({ choices }: { readonly choices: readonly KeptPromptChoice[] }) {
  const [prompt, setPrompt] = useState<string | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setPrompt(composerPrompt())}>
        Keep what is in the composer
      </Button>
      {prompt !== null && (
        <KeepVersionDialog
          prompt={prompt}
          choices={choices}
          isEditable
          onClose={() => setPrompt(null)}
        />
      )}
    </>
  );
}
