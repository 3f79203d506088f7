'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { Scope } from '#lib/accounts/tokens/scope';
import { MadeTokenDialog } from './made-token-dialog.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';

/** Makes a token in two steps: what it may do, then its text, this once. */
export function NewTokenButton({ offered }: { readonly offered: readonly Scope[] }) {
  const [isAsking, setAsking] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      <Button onClick={() => setAsking(true)}>New token</Button>
      {isAsking && (
        <NewTokenDialog
          offered={offered}
          onMade={(made) => {
            setAsking(false);
            setToken(made);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {token && <MadeTokenDialog token={token} onClose={() => setToken(null)} />}
    </>
  );
}
