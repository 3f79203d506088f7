'use client';

import { useEffect, useState, useTransition } from 'react';
import { watchOpening } from '#components/image/open-picture';

/** A picture that comes sooner says nothing of its coming. */
const patienceMs = 400;

/** What is said while a picture takes its time: what is shown stays until it is there. */
export function OpeningNotice() {
  const [isOpening, startOpening] = useTransition();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => watchOpening(startOpening), []);
  useEffect(() => {
    if (!isOpening) return;
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isOpening]);
  return (
    <p
      role="status"
      data-above=""
      className={
        isSlow
          ? 'fixed inset-x-0 top-16 z-40 mx-auto w-fit rounded-md border border-line-strong bg-raised px-3.5 py-2 text-text-2 shadow-lg'
          : 'sr-only'
      }
    >
      {isSlow && 'The picture is loading'}
    </p>
  );
}
