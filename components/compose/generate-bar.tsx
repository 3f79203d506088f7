import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import { useCommandKey } from '#components/ui/command-key';
import { Icon } from '#components/ui/icon';
import { Kbd } from '#components/ui/kbd';
import type { Draft } from '#lib/compose/draft';
import { waitingWords } from '#lib/compose/held-press';
import { mostImagesOf } from '#lib/compose/set-advice';
import { countLabel } from '#lib/generations/count';
import { moneyLabel } from '#lib/spending/money';

interface GenerateBarProps {
  readonly draft: Draft;
  readonly provider: 'demo' | 'seedream';
  readonly priceUsd: number;
  /** Whether a press would be heard yet. */
  readonly isReady: boolean;
  /** How many references a held press waits for; null while none is held. */
  readonly awaited: number | null;
  /** What stands here instead of the cost while the sheet is folded. */
  readonly children: ReactNode;
  onGenerate(): void;
}

/** What it will cost, and the button. */
export function GenerateBar(props: GenerateBarProps) {
  const { draft, provider, priceUsd, isReady, awaited, children, onGenerate } = props;
  const isWaiting = awaited !== null && awaited > 0;
  const most = mostImagesOf(draft);
  const isApple = useCommandKey();
  return (
    <div className="shrink-0 border-line border-t folded:border-t-0">
      <p
        role="status"
        className={isWaiting ? 'px-4 pt-3 text-text-2 text-xs tabular-nums' : undefined}
      >
        {isWaiting && `${waitingWords(awaited)}. It is sent by itself; press again to call it off.`}
      </p>
      <div className="flex items-center justify-between gap-3 px-4 py-3 folded:pt-2 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <p className="min-w-0 tabular-nums folded:hidden">
          <span className="block text-text-2">
            {most === null ? 'Check the maximum' : countWords(draft, most)}
          </span>
          <span className="block text-text-3 text-xs">
            {provider === 'demo'
              ? 'Demo: nothing is billed'
              : most !== null && `about ${moneyLabel(most * priceUsd)}, an estimate`}
          </span>
        </p>
        {children}
        <Button
          look="primary"
          size="large"
          disabled={!isReady}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={onGenerate}
        >
          {isWaiting && <Icon name="turning" size={15} className="motion-safe:animate-spin" />}
          Generate
          <span className="max-md:hidden">
            <Kbd>{isApple ? '⌘ ↵' : 'Ctrl ↵'}</Kbd>
          </span>
        </Button>
      </div>
    </div>
  );
}

function countWords(draft: Draft, most: number): string {
  return draft.isSet ? `${countLabel(most, 'image')} at most` : countLabel(most, 'image');
}
