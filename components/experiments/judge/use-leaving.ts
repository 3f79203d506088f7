import { useEffect } from 'react';

/** Does a last thing when the page is left: a phone may never come back to one that it has put away. */
export function useLeaving(leave: () => void): void {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [leave]);
}
