'use client';

import { type ReactNode, useState } from 'react';
import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import type { ApiToken } from '#lib/accounts/tokens/api-token';
import { scopeWords } from '#lib/accounts/tokens/token-words';
import { RevokeDialog } from './revoke-dialog.tsx';

/** A token: what it may do, and whether it is still used. */
export function TokenRow({ token }: { readonly token: ApiToken }) {
  const [isAsking, setAsking] = useState(false);
  const { name, ending, scopes, createdAt, lastUsedAt } = token;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3">
      <div className="grid min-w-0 flex-[1_1_16rem] gap-0.5">
        <p className="wrap-anywhere font-medium text-sm">
          {name} <span className="font-mono font-normal text-text-3 text-xs">sds_…{ending}</span>
        </p>
        <p className="text-pretty text-text-2 text-xs">
          {scopes.map((scope) => scopeWords[scope].label).join(' · ')}
        </p>
        <p className="flex flex-wrap gap-x-3 text-text-3 text-xs">
          <span>
            Made <LocalTime at={createdAt} form="date" />
          </span>
          <span>{lastUsedAt ? <>Last used {time(lastUsedAt)}</> : 'Never used'}</span>
          <Until token={token} />
        </p>
      </div>
      <Button size="small" aria-label={`Revoke ${name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {isAsking && <RevokeDialog token={token} onClose={() => setAsking(false)} />}
    </li>
  );
}

function Until({ token: { expiresAt, isExpired } }: { readonly token: ApiToken }) {
  if (expiresAt === null) return <span>Good until revoked</span>;
  return isExpired ? (
    <span className="text-warn">Expired {time(expiresAt)}</span>
  ) : (
    <span>Good until {time(expiresAt)}</span>
  );
}

function time(at: string): ReactNode {
  return <LocalTime at={at} form="date" />;
}
