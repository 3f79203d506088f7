import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#lib/result';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins, or null at the end. */
  readonly older: string | null;
}

export type LoadPage<Item> = (
  before: string | null,
  signal: AbortSignal,
) => Promise<Result<Page<Item>, unknown>>;

export interface Pages<Item> extends Page<Item> {
  readonly state: 'loading' | 'failed' | 'there';
  /** Fetches the next page, or the one that did not come. */
  more(): void;
}

/**
 * Pages of a list, one after the other.
 *
 * @param load changes when another list is meant, which begins anew
 */
export function usePages<Item>(load: LoadPage<Item>): Pages<Item> {
  const [pages, setPages] = useState<Page<Item>>({ items: [], older: null });
  const [state, setState] = useState<Pages<Item>['state']>('loading');
  const under = useRef(new AbortController());

  const fetchPage = useCallback(
    async (before: string | null) => {
      under.current.abort();
      under.current = new AbortController();
      const { signal } = under.current;
      setState('loading');
      const result = await load(before, signal);
      if (signal.aborted) return;
      setState(result.ok ? 'there' : 'failed');
      if (!result.ok) return;
      const { items, older } = result.value;
      setPages((had) => ({ items: before === null ? items : [...had.items, ...items], older }));
    },
    [load],
  );

  useEffect(() => {
    void fetchPage(null);
    return () => under.current.abort();
  }, [fetchPage]);

  return { ...pages, state, more: () => void fetchPage(pages.older) };
}
