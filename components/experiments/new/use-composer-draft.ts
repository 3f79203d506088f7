import { useEffect, useState } from 'react';
import { composerDraft } from '#lib/compose/composer-draft';
import { type Draft, emptyDraft } from '#lib/compose/draft';
import { keptDraft } from '#lib/experiments/draft/kept-draft';

/** What an experiment can take of the composer; nothing until this browser was asked. */
export function useComposerDraft(): Draft {
  const [draft, setDraft] = useState(emptyDraft);
  useEffect(() => {
    const look = () => setDraft(keptDraft(composerDraft()));
    look();
    // It may have been written in another tab, or on the page that one comes back from.
    addEventListener('focus', look);
    addEventListener('pageshow', look);
    return () => {
      removeEventListener('focus', look);
      removeEventListener('pageshow', look);
    };
  }, []);
  return draft;
}
