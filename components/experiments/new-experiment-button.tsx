'use client';

import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';

/** The first step: what is written there is kept until it is started. */
export function NewExperimentButton() {
  const router = useRouter();
  return (
    <Button look="primary" onClick={() => router.push('/experiments/new')}>
      New experiment
    </Button>
  );
}
