'use client';

import { useEffect } from 'react';
import { useRefresh } from '#components/ui/use-refresh';
import { followShareNews } from '#lib/shares/follow-share-news';

/** Reads the page anew as visitors do something, while somebody looks at it. */
export function KeepFresh() {
  const refresh = useRefresh();
  useEffect(() => followShareNews(refresh), [refresh]);
  return null;
}
