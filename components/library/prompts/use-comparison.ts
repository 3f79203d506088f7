import { useState } from 'react';
import type { SentPrompt } from '#lib/library/prompts/sent-prompt';

/** The earlier one first. */
export type PromptPair = readonly [earlier: SentPrompt, later: SentPrompt];

export interface Comparison {
  /** The first of two, until the other one is chosen. */
  readonly chosen: SentPrompt | null;
  readonly pair: PromptPair | null;
  choose(prompt: SentPrompt): void;
  end(): void;
}

/** Two prompts, chosen one after the other. */
export function useComparison(): Comparison {
  const [chosen, setChosen] = useState<SentPrompt | null>(null);
  const [pair, setPair] = useState<PromptPair | null>(null);
  const end = () => {
    setChosen(null);
    setPair(null);
  };
  return {
    chosen,
    pair,
    end,
    choose: (prompt) => {
      if (chosen?.key === prompt.key) end();
      else if (!chosen) setChosen(prompt);
      else setPair(chosen.lastId < prompt.lastId ? [chosen, prompt] : [prompt, chosen]);
    },
  };
}
