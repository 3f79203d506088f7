'use client';

import { useTakeToStudio } from '#components/compose/use-take-to-studio';
import { Button } from '#components/ui/button';

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
  const { takePrompt } = useTakeToStudio();
  return (
    <Button size="small" aria-describedby={describedBy} onClick={() => takePrompt(prompt)}>
      Use prompt
    </Button>
  );
}
