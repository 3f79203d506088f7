import { useEffect, useState } from 'react';

/** A word on what was just done, which goes by itself after a while. */
export function useSaid(shownMs: number): readonly [string, (said: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(''), shownMs);
    return () => clearTimeout(timer);
  }, [said, shownMs]);
  return [said, setSaid];
}
