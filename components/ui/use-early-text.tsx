import { type RefObject, useEffect, useEffectEvent } from 'react';

interface Typing {
  readonly text: string;
  type(text: string, isSettled: boolean): void;
}

/** What was typed before the script was there is searched as soon as it is. */
export function useEarlyText(field: RefObject<HTMLInputElement | null>, typing: Typing): void {
  const takeOver = useEffectEvent(() => {
    const early = field.current?.value ?? '';
    if (early !== typing.text) typing.type(early, true);
  });
  useEffect(() => takeOver(), []);
}
