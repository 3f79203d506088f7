import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { type PromptsView, promptsAddress } from '#lib/library/prompts/prompt-address';

/** How long a person has to stop typing before it is searched. */
const pauseMs = 150;

export interface PromptTyping {
  /** What is in the field; it runs ahead of the address while a person types. */
  readonly text: string;
  readonly isSearching: boolean;
  /** @param isSettled false while an input method still puts a word together */
  type(text: string, isSettled: boolean): void;
  submit(): void;
}

/** The text of the field and the search of the address. */
export function usePromptSearch(view: PromptsView): PromptTyping {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(view.typed);
  /** Whether what is typed is still to be searched. */
  const [isDue, setDue] = useState(false);
  const [seen, setSeen] = useState(view.typed);
  if (seen !== view.typed) {
    setSeen(view.typed);
    // The address was changed by others, such as the button to go back.
    if (!isDue && !isPending && text.trim() !== view.typed) setText(view.typed);
  }
  const go = () => {
    setDue(false);
    const address = promptsAddress({ ...view, typed: text, before: null });
    startTransition(() => router.replace(address, { scroll: false }));
  };
  const goOn = useEffectEvent(go);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => goOn(), pauseMs);
    return () => clearTimeout(timer);
  }, [isDue, text]);
  return {
    text,
    isSearching: isPending,
    type: (next, isSettled) => {
      setText(next);
      setDue(isSettled);
    },
    submit: go,
  };
}
