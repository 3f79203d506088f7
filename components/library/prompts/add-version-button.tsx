'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { KeepVersionDialog } from '#components/library/prompts/keep-version-dialog';
import { Button } from '#components/ui/button';
import type { KeptPromptChoice } from '#lib/library/prompts/prompt-version';
import { composerPrompt } from './composer-prompt.ts';

interface AddVersionButtonProps {
  readonly choice: KeptPromptChoice;
  /** The words of the newest version, from which one goes on. */
  readonly newest: string;
}

/** The ways to another version: from the newest one, or from what is being composed. */
export function AddVersionButton({ choice, newest }: AddVersionButtonProps) {
  const [words, setWords] = useState<string | null>(null);
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button onClick={() => setWords(composerPrompt())}>Keep what is in the composer</Button>
      <Button look="primary" onClick={() => setWords(newest)}>
        <Plus size={14} aria-hidden="true" className="-ml-0.5" />
        Add version
      </Button>
      {words !== null && (
        <KeepVersionDialog
          prompt={words}
          choices={[choice]}
          of={choice.id}
          isEditable
          onClose={() => setWords(null)}
        />
      )}
    </div>
  );
}
