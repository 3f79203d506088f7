import { useState } from 'react';

/**
 * Whether something has been so at least once: for what has to stay when it is over, since it has
 * begun work by then.
 */
export function useOnce(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return was || isSo;
}
