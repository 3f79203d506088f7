'use client';

import { type ReactNode, useEffect } from 'react';
import { viewerTitleId } from '#components/image/viewer-form';
import { Button } from '#components/ui/button';
import { useWay } from './use-way.ts';

interface ViewerNoticeProps {
  readonly title: string;
  /** In whole sentences. */
  readonly children: string;
  /** What can be done besides leaving. */
  readonly action?: ReactNode;
}

const alone = { before: [], after: [] };

/** In place of a picture that is not shown: why, and the way back. */
export function ViewerNotice({ title, children, action }: ViewerNoticeProps) {
  const { leave, leaveWords } = useWay(alone, '');
  useEffect(() => {
    const press = ({ key, repeat, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !repeat && !defaultPrevented) leave();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div className="grid min-h-[60dvh] place-content-center justify-items-start gap-2 p-4">
      <h1 id={viewerTitleId} className="font-semibold text-xl tracking-tight">
        {title}
      </h1>
      <p className="max-w-[46ch] text-pretty text-sm/6 text-text-2">{children}</p>
      <div className="mt-3 flex gap-2">
        {action}
        <Button onClick={leave}>{leaveWords}</Button>
      </div>
    </div>
  );
}
