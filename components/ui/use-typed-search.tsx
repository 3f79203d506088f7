import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';

/** How long a person has to stop typing before it is searched. */
export const typingPauseMs = 150;

export interface TypedSearch {
  /** What is in the field; it runs ahead of the address while a person types. */
  readonly text: string;
  readonly isSearching: boolean;
  /** @param isSettled false while an input method still puts a word together */
  type(text: string, isSettled: boolean): void;
  submit(): void;
}

interface SearchedAddress {
  /** The words that the address has. */
  readonly shown: string;
  addressOf(words: string): string;
}

/** The text of a search field, and the search of the address that follows it. */
export function useTypedSearch({ shown, addressOf }: SearchedAddress): TypedSearch {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [text, setText] = useState(shown);
  /** Whether what is typed is still to be searched. */
  const [isDue, setDue] = useState(false);
  /** What was asked for last. */
  const [asked, setAsked] = useState(shown);
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    // An answer to what was typed leaves the field alone, in which somebody may be at the next word.
    // Anything else comes from others, such as the button to go back.
    if (!isPending && shown !== asked) {
      setAsked(shown);
      if (!isDue) setText(shown);
    }
  }
  const go = () => {
    setDue(false);
    const words = text.trim();
    if (words === asked) return;
    setAsked(words);
    startTransition(() => router.replace(addressOf(words), { scroll: false }));
  };
  const goOn = useEffectEvent(go);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => goOn(), typingPauseMs);
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
