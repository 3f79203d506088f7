'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { draftStore } from '#lib/compose/draft-store';
import { promptAsSent, promptWithMentions } from '#lib/compose/mention';
import { unsentHere } from '#lib/library/prompts/unsent-prompts';
import { focusPromptOnArrival } from './focus-prompt.ts';

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
  const router = useRouter();
  const take = () => {
    draftStore.restore();
    const { draft, writePrompt } = draftStore.getState();
    if (promptAsSent(draft.prompt).trim() !== prompt) unsentHere.keep(draft.prompt);
    writePrompt(promptWithMentions(prompt, draft.references.length));
    focusPromptOnArrival();
    router.push('/');
  };
  return (
    <Button size="small" aria-describedby={describedBy} onClick={take}>
      Use prompt
    </Button>
  );
}
