import { useEffect, useEffectEvent } from 'react';

/** Hears an event where React's own way to it would come too late, or not at all. */
export function useListener<Type extends keyof DocumentEventMap>(
  target: HTMLElement | Document,
  type: Type,
  hear: (event: DocumentEventMap[Type]) => void,
): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    const listener = (event: Event) => heard(event as DocumentEventMap[Type]);
    target.addEventListener(type, listener);
    return () => target.removeEventListener(type, listener);
  }, [target, type]);
}
