import { type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { draftStore } from '#lib/compose/draft-store';
import { type EarlyInput, withEarlyInput } from '#lib/compose/early-input';

/**
 * The draft of this browser. The served page holds the empty one; once mounted, the stored draft
 * takes its place, and what was typed before the script came is kept as well.
 */
export function useDraft(composer: RefObject<HTMLElement | null>) {
  const [isReady, setReady] = useState(false);
  const state = useStore(draftStore);
  useEffect(() => {
    const early = composer.current && readControls(composer.current);
    draftStore.restore();
    if (early) draftStore.setState(({ draft }) => ({ draft: withEarlyInput(draft, early) }));
    setReady(true);
  }, [composer]);
  return { ...state, isReady };
}

function readControls(composer: HTMLElement): EarlyInput | null {
  const prompt = composer.querySelector<HTMLTextAreaElement>('textarea');
  const size = composer.querySelector<HTMLInputElement>('input[name="size"]:checked');
  const set = composer.querySelector<HTMLInputElement>('input[name="set"]');
  const watermark = composer.querySelector<HTMLInputElement>('input[name="watermark"]');
  if (!prompt || !size || !set || !watermark) return null;
  return {
    prompt: prompt.value,
    sizeWord: size.value,
    isSet: set.checked,
    watermark: watermark.checked,
  };
}
