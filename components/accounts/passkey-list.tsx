'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import type { OwnPasskey } from '#lib/accounts/own-account';
import { removePasskey } from '#lib/accounts/own-actions';
import { makePasskey } from './passkey-making.ts';

interface PasskeyListProps {
  readonly passkeys: readonly OwnPasskey[];
  readonly canAdd: boolean;
}

export function PasskeyList({ passkeys, canAdd }: PasskeyListProps) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const add = async () => {
    setBusy(true);
    const name = `Passkey ${passkeys.length + 1}`;
    const why = await makePasskey(name).catch(() => 'No passkey was made.');
    setProblem(why ?? '');
    if (why === null) router.refresh();
    setBusy(false);
  };
  return (
    <div className="grid gap-3">
      {passkeys.length > 0 && (
        <ul aria-label="Passkeys" className="grid">
          {passkeys.map(({ id, name, since }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-2"
            >
              <span className="min-w-0 flex-1 text-sm">{name ?? 'Passkey'}</span>
              <span className="text-text-3 text-xs">
                made <LocalTime at={since} form="date" />
              </span>
              <Button
                look="plain"
                size="small"
                aria-label={`Remove ${name ?? 'passkey'}`}
                onClick={() => removePasskey({ id })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <div>
          <Button disabled={isBusy} onClick={add}>
            Add a passkey
          </Button>
        </div>
      )}
      <p role="alert" className="text-warn text-xs empty:hidden">
        {problem}
      </p>
    </div>
  );
}
