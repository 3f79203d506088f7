'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button';
import { leaveStudio } from '#lib/accounts/door-actions';

export function SignOut() {
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await leaveStudio().catch(() => null);
    window.location.assign('/sign-in');
  };
  return (
    <Button disabled={isBusy} onClick={leave}>
      Sign out
    </Button>
  );
}
