import { useRef, useState } from 'react';
import type { OfferedWords } from '#lib/compose/snippet-offer';
import { askSnippets } from '#lib/library/ask-snippets';

const none: readonly OfferedWords[] = [];

/** The snippets of the library, fetched once an editor is used; what fails is tried with the next use. */
export function useSnippets() {
  const [snippets, setSnippets] = useState(none);
  const isAsked = useRef(false);
  const fetchSnippets = () => {
    if (isAsked.current) return;
    isAsked.current = true;
    void askSnippets().then((found) => {
      if (found) setSnippets(found);
      else isAsked.current = false;
    });
  };
  return { snippets, fetchSnippets };
}
