import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useMemo, useRef, useState, useTransition } from 'react';
import { useOnline } from '#components/ui/use-online';
import { typingPauseMs } from '#components/ui/use-typed-search';
import { galleryStateOf } from '#lib/gallery/density-cookie';
import type { GalleryOrder, GalleryState } from '#lib/gallery/gallery-address';
import { galleryAddress, searchedFor } from '#lib/gallery/search-address';
import { editSearch } from '#lib/gallery/search-edit';
import { emptySearch, type SearchQuery } from '#lib/gallery/search-filter';
import { type ParsedSearch, parseSearch } from '#lib/gallery/search-query';
import { formatSearch } from '#lib/gallery/search-text';

export interface Search {
  /** What is in the field. */
  readonly text: string;
  /** What that means; the chips and the menus go by it, ahead of the address. */
  readonly parsed: ParsedSearch;
  readonly query: SearchQuery;
  readonly order: GalleryOrder;
  readonly isSearching: boolean;
  /** Whether it waits for the network to come back. */
  readonly isHeldUp: boolean;
  /** @param isSettled false while an input method still puts a word together */
  type(text: string, isSettled: boolean): void;
  submit(): void;
  change(query: SearchQuery): void;
  clear(): void;
  reorder(order: GalleryOrder): void;
}

/**
 * The text of the field and the search of the address. The field runs ahead while a person types and
 * the answer is on its way, and follows where the address is changed by others.
 */
export function useSearch(state: GalleryState): Search {
  const isOnline = useOnline();
  const { visit, isPending, endTyping } = useVisits();
  const [typed, setTyped] = useState<string | null>(null);
  /** Whether what is typed is still to be searched. */
  const [isDue, setDue] = useState(false);
  const [asked, setAsked] = useState<GalleryOrder | null>(null);

  const shown = formatSearch(state.query);
  const isAhead = isDue || isPending || (typed !== null && sameSearch(typed, shown));
  const text = typed !== null && isAhead ? typed : shown;
  const parsed = useMemo(() => parseSearch(text), [text]);

  const go = (next: string, how: Visit['how'], order?: GalleryOrder) => {
    setTyped(next);
    setDue(!isOnline);
    setAsked(order ?? null);
    if (isOnline) visit({ query: parseSearch(next).query, order, how });
  };
  const goOn = useEffectEvent(() => go(text, 'typing'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    if (!isDue || !isOnline) return;
    const timer = setTimeout(() => goOn(), typingPauseMs);
    return () => clearTimeout(timer);
  }, [isDue, isOnline, typed]);
  useEffect(() => {
    const leave = () => {
      setTyped(null);
      setDue(false);
      endTyping();
    };
    addEventListener('popstate', leave);
    return () => removeEventListener('popstate', leave);
  }, [endTyping]);

  return {
    text,
    parsed,
    query: parsed.query,
    order: (isPending && asked) || state.order,
    isSearching: isPending,
    isHeldUp: isDue && !isOnline,
    type: (next, isSettled) => {
      setTyped(next);
      setDue(isSettled);
    },
    submit: () => {
      if (isDue || !sameSearch(text, shown)) go(text, 'typing');
      endTyping();
    },
    change: (query) => go(editSearch(text, query), 'step'),
    clear: () => go(formatSearch(emptySearch), 'step'),
    reorder: (order) => go(text, 'step', order),
  };
}

interface Visit {
  readonly query: SearchQuery;
  /** Left out, as the address has it. */
  readonly order: GalleryOrder | undefined;
  /** Of all that is typed in one go, only one entry stays in the history. */
  readonly how: 'typing' | 'step';
}

/** Goes to other searches, and knows whether the answer is still on its way. */
function useVisits() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  /** Whether the entry of the history is one that is still being typed. */
  const isTyping = useRef(false);
  const [endTyping] = useState(() => () => {
    isTyping.current = false;
  });
  /** Where the last visit goes, as long as it is on its way. */
  const asked = useRef<string | null>(null);
  const visit = ({ query, order, how }: Visit) => {
    // How large the pictures are may have changed without the server.
    const here = galleryStateOf(new URLSearchParams(window.location.search), document.cookie);
    const there = searchedFor({ ...here, order: order ?? here.order }, query);
    const address = galleryAddress(there);
    const from = isPending ? asked.current : galleryAddress({ ...here, at: null });
    if (address === from) return;
    asked.current = address;
    const isReplaced = isTyping.current && how === 'typing';
    isTyping.current = how === 'typing';
    startTransition(() => {
      if (isReplaced) router.replace(address, { scroll: false });
      else router.push(address, { scroll: false });
    });
  };
  return { visit, isPending, endTyping };
}

function sameSearch(text: string, formatted: string): boolean {
  return formatSearch(parseSearch(text).query) === formatted;
}
