'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { followShareNews } from '#lib/shares/follow-share-news';

/** Reads the page anew whenever a visitor does something, while somebody looks at it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => followShareNews(() => router.refresh()), [router]);
  return null;
}
