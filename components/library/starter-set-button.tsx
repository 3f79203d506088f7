'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { bringStarterSet } from './bring-starter-set.ts';

/** Fills an empty library with what comes with the studio. */
export function StarterSetButton() {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const bring = async () => {
    if (isPending) return;
    setPending(true);
    await bringStarterSet();
    setPending(false);
    router.refresh();
  };
  return (
    <Button look="primary" size="large" isBusy={isPending} onClick={() => void bring()}>
      Add the starter set
    </Button>
  );
}
