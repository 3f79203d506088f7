import { useEffect, useEffectEvent, useState } from 'react';
import { editField } from '#components/compose/edit-field';
import {
  chooseMention,
  isStillTheWord,
  type MentionMatch,
  type MentionQuery,
  matchReferences,
  mentionQueryAt,
} from '#lib/compose/mention-query';
import type { DraftReference } from '#lib/references/draft-reference';
import { useListener } from './use-listener.ts';

interface MentionOptions {
  readonly field: HTMLTextAreaElement;
  readonly references: readonly DraftReference[];
  /** Whether something was typed before there was anybody to hear it. */
  readonly isWritten: boolean;
}

export interface MentionState {
  /** What is being typed, or null. */
  readonly query: MentionQuery | null;
  readonly matches: readonly MentionMatch[];
  /** Which of the matches Enter would take, from 0. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly isWithoutReferences: boolean;
  point(index: number): void;
  choose(index: number): void;
  close(): void;
}

/** What is offered while a mention is typed. */
export function useMention({ field, references, isWritten }: MentionOptions): MentionState {
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [pointed, point] = useState(0);
  /** The place of the `@` whose list was closed by hand. */
  const [refused, setRefused] = useState<number | null>(null);

  const look = () => {
    const found = queryIn(field);
    if (found?.start === query?.start && found?.words === query?.words) return;
    setQuery(found);
    point(0);
    if (!found) setRefused(null);
  };
  const lookAtFirst = useEffectEvent(() => isWritten && look());
  useEffect(() => void lookAtFirst(), []);
  useListener(field, 'input', look);
  useListener(field, 'blur', () => setQuery(null));
  // A caret that is only moved begins no mention; it can but leave one.
  useListener(document, 'selectionchange', () => query && look());

  const matches = query ? matchReferences(query.words, references) : [];
  const isWithoutReferences = references.length === 0;
  const isOffered = isWithoutReferences ? isStillTheWord(query?.words ?? '') : matches.length > 0;
  return {
    query,
    matches,
    active: Math.min(pointed, matches.length - 1),
    isOpen: query !== null && query.start !== refused && isOffered,
    isWithoutReferences,
    point,
    choose: (index) => {
      const match = matches[index];
      if (query && match) editField(field, chooseMention(field.value, query, match.number));
    },
    close: () => setRefused(query?.start ?? null),
  };
}

function queryIn({
  value,
  selectionStart,
  selectionEnd,
}: HTMLTextAreaElement): MentionQuery | null {
  return selectionStart === selectionEnd ? mentionQueryAt(value, selectionEnd) : null;
}
