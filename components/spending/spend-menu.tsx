'use client';

import Link from 'next/link';
import { useEffect, useEffectEvent, useState } from 'react';
import { closePopover } from '#components/ui/close-popover';
import { Unanswered } from '#components/ui/unanswered';
import { askStudio } from '#lib/references/ask-studio';
import type { Spending } from '#lib/spending/spending';
import { leftLabel, spentLabel } from '#lib/spending/spending-words';

export interface SpendMenuProps {
  readonly provider: 'demo' | 'seedream';
}

/** What today and this month have cost, asked for anew whenever it is opened. */
export function SpendMenu({ provider }: SpendMenuProps) {
  const [spending, setSpending] = useState<Spending | 'failed' | null>(null);
  const ask = async (signal?: AbortSignal) => {
    const answer = await askStudio<Spending>('/api/spending', signal);
    if (!signal?.aborted) setSpending(answer.ok ? answer.value : 'failed');
  };
  const askFirst = useEffectEvent(ask);
  useEffect(() => {
    const gone = new AbortController();
    void askFirst(gone.signal);
    return () => gone.abort();
  }, []);
  return (
    <>
      {spending === 'failed' ? (
        <Unanswered onTryAgain={() => void ask()} />
      ) : (
        <Spent spending={spending} provider={provider} />
      )}
      <Link
        href="/settings"
        prefetch={false}
        onClick={closePopover}
        className="mt-2 flex h-11 w-fit items-center text-accent text-xs hover:underline md:h-auto"
      >
        Settings
      </Link>
    </>
  );
}

interface SpentProps extends SpendMenuProps {
  /** Null while it is asked for. */
  readonly spending: Spending | null;
}

function Spent({ spending, provider }: SpentProps) {
  const rows = [
    ['Today', spending?.today],
    ['This month', spending?.month],
  ] as const;
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-xs tabular-nums">
        {rows.map(([name, spent]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd>{spent ? spentLabel(spent, provider) : '…'}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 min-h-4 text-text-2 text-xs">{spending && leftLabel(spending)}</p>
    </>
  );
}
