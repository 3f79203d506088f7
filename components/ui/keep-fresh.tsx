'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Often enough that an answer seems to come by itself. */
const roundMs = 3000;

/** Reads the page anew now and then while somebody looks at it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, roundMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
