import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';

interface SavedText {
  /** As typed. */
  readonly text: string;
  onChange(event: { readonly target: { readonly value: string } }): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/**
 * A text that is kept when its field is left, also by leaving the page of it: nothing that was typed
 * is lost.
 *
 * @param kept as the studio has it
 * @param keep is given null for a text of blanks
 */
export function useSavedText(kept: string | null, keep: (text: string | null) => void): SavedText {
  const [typed, setTyped] = useState<string | null>(null);
  const save = useEffectEvent(() => {
    if (typed === null) return;
    const text = typed.trim() || null;
    if (text !== (kept ?? null)) keep(text);
  });
  useEffect(() => {
    const leave = () => save();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    text: typed ?? kept ?? '',
    onChange: ({ target }) => setTyped(target.value),
    onBlur: () => {
      if (typed !== null && (typed.trim() || null) !== kept) keep(typed.trim() || null);
      setTyped(null);
    },
    onKeyDown: ({ key, currentTarget }) => {
      if (key === 'Escape') currentTarget.blur();
    },
  };
}
