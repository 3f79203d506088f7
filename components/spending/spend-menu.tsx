'use client';

import { useEffect, useState } from 'react';
import { askStudio } from '#lib/references/ask-studio';
import type { Spending } from '#lib/spending/spending';
import { leftLabel, spentLabel } from '#lib/spending/spending-words';

/** What today and this month have cost, asked for anew whenever it is opened. */
export function SpendMenu({ provider }: { readonly provider: 'demo' | 'seedream' }) {
  const [spending, setSpending] = useState<Spending | 'failed' | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    void askStudio<Spending>('/api/spending', gone.signal).then((answer) => {
      if (!gone.signal.aborted) setSpending(answer.ok ? answer.value : 'failed');
    });
    return () => gone.abort();
  }, []);
  if (spending === 'failed') return <p className="text-xs">The studio did not answer.</p>;
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
      <div className="mt-2 flex gap-6 text-accent text-xs *:flex *:h-11 *:items-center *:hover:underline md:*:h-auto">
        <a href="/settings">Settings</a>
        {/* On a phone the bar has no room for them. */}
        <a href="/experiments" className="md:hidden">
          Experiments
        </a>
        <a href="/library" className="md:hidden">
          Library
        </a>
        <a href="/shares" className="md:hidden">
          Shares
        </a>
      </div>
    </>
  );
}
