import { useEffect, useEffectEvent } from 'react';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { Judge } from './use-judge.ts';

const keys: Readonly<Record<string, Outcome | 'skip' | 'take-back'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'tie',
  '=': 'tie',
  s: 'skip',
  S: 'skip',
  z: 'take-back',
  Z: 'take-back',
  Backspace: 'take-back',
};

/** A field, a menu or a dialog has these keys for itself. */
const elsewhere = 'input, select, textarea, [role=menu], [role=dialog]';

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(elsewhere) !== null;
}

/** Hears a judge's keys, wherever on the page the focus is. */
export function useJudgeKeys({ pair, vote, skip, takeBack }: Judge): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const said = keys[event.key];
    if (!said || event.defaultPrevented || isElsewhere(event.target)) return;
    if (!pair && said !== 'take-back') return;
    event.preventDefault();
    if (said === 'take-back') takeBack();
    else if (said === 'skip') skip();
    else vote(said);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
