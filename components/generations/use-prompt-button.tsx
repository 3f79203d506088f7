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
 * can be brought back there.
 */
export function UsePromptButton({ prompt, describedBy }: UsePromptButtonProps) {
  const { takePrompt } = useTakeToStudio();
  return (
    <Button size="small" aria-describedby={describedBy} onClick={() => void takePrompt(prompt)}>
      Use prompt
    </Button>
  );
}
