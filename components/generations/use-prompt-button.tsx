'use client';

import { useGoToStudio } from '#components/generations/use-go-to-studio';
import { Button } from '#components/ui/button';
import { draftStore } from '#lib/compose/draft-store';
import { promptWithMentions } from '#lib/compose/mention';
import { putAside } from '#lib/library/prompts/put-aside';

interface UsePromptButtonProps {
  readonly prompt: string;
  /** The element with the prompt, where several stand beside each other. */
  readonly describedBy: string;
}

/**
 * Puts a prompt into the composer, whose references and size stay, and leads there. What was written
 * there comes back with Alt and an arrow.
 */
export function UsePromptButton({ prompt, describedBy }: UsePromptButtonProps) {
  const goToStudio = useGoToStudio();
  const take = () => {
    putAside(prompt);
    const { draft, writePrompt } = draftStore.getState();
    writePrompt(promptWithMentions(prompt, draft.references.length));
    goToStudio();
  };
  return (
    <Button size="small" aria-describedby={describedBy} onClick={take}>
      Use prompt
    </Button>
  );
}
