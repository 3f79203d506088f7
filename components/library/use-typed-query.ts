import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

/** How long a person has to stop typing before it is searched. */
const pauseMs = 150;

/**
 * The text of the search field. It runs ahead of the address while a person types, and follows where
 * the address is changed by others.
 */
export function useTypedQuery(view: LibraryView) {
  const router = useRouter();
  const [typed, setTyped] = useState<string | null>(null);
  /** What was asked for here and may still arrive, the latest last. */
  const asked = useRef<string[]>([]);

  const go = (text: string) => {
    const q = text.trim();
    if (q === (asked.current.at(-1) ?? view.q)) return;
    asked.current.push(q);
    startTransition(() => {
      router.replace(libraryAddress(changedView(view, { q })), { scroll: false });
    });
  };
  const goOn = useEffectEvent(go);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => goOn(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const place = asked.current.lastIndexOf(view.q);
    // What was asked for before the answer is out of date, too.
    asked.current = place < 0 ? [] : asked.current.slice(place + 1);
    if (place < 0) setTyped(null);
  }, [view.q]);

  const text = typed ?? view.q;
  return { text, type: setTyped, submit: () => go(text) };
}
