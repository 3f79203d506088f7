import { type RefObject, useMemo, useState } from 'react';
import { type Completion, completeSearch } from '#lib/gallery/search-completion';
import type { KnownNames } from '#lib/gallery/search-offers';
import { tabCompletion, unaskedCompletions } from '#lib/gallery/search-typing';
import { editField } from './edit-field.ts';

export interface Completions {
  /** What is shown; empty while nothing is. */
  readonly options: readonly Completion[];
  /** Which of them Enter would take, from 0; -1 while none is chosen and Enter searches. */
  readonly active: number;
  /** In UTF-16 code units; null while the field is left or something in it is selected. */
  readonly caret: number | null;
  /** Notes where the caret is. */
  look(): void;
  /** After a letter: shows what goes on from it. */
  showBegun(): void;
  /** Shows all that could stand here. */
  showAll(): void;
  point(index: number): void;
  take(completion: Completion): void;
  /** What Tab would take, or null where it goes on to the next control. */
  tabTakes(): Completion | null;
  close(): void;
  leave(): void;
}

/** What can be written at the caret. Nothing is chosen before a person chooses it. */
export function useCompletions(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  known: KnownNames,
): Completions {
  const [caret, setCaret] = useState<number | null>(null);
  const [shows, setShows] = useState<'none' | 'begun' | 'all'>('none');
  const [pointed, point] = useState(-1);
  const options = useMemo(() => {
    if (shows === 'none' || caret === null) return [];
    const completions = completeSearch(text, caret, known);
    return shows === 'all' ? completions : unaskedCompletions({ text, caret, completions });
  }, [shows, caret, text, known]);
  const active = Math.min(pointed, options.length - 1);

  const look = () => setCaret(field.current && caretOf(field.current));
  const show = (what: 'none' | 'begun' | 'all') => {
    setShows(what);
    point(what === 'all' ? 0 : -1);
  };
  return {
    options,
    active,
    caret,
    look,
    showBegun: () => {
      look();
      show('begun');
    },
    showAll: () => {
      look();
      show('all');
    },
    point,
    take: ({ from, to, insert }) => {
      if (field.current) editField(field.current, { start: from, end: to, text: insert });
    },
    tabTakes: () => {
      if (caret === null || options.length === 0) return null;
      return options[active] ?? tabCompletion({ text, caret, completions: options });
    },
    close: () => show('none'),
    leave: () => {
      show('none');
      setCaret(null);
    },
  };
}

function caretOf({ selectionStart, selectionEnd }: HTMLInputElement): number | null {
  return selectionStart === selectionEnd ? selectionEnd : null;
}
