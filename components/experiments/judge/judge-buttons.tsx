import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import type { Judge } from './use-judge.ts';

/** Four ways to go on from a pair; each shows its key. */
export function JudgeButtons({ pair, vote, skip }: Pick<Judge, 'pair' | 'vote' | 'skip'>) {
  const common = { size: 'large', disabled: !pair } as const;
  return (
    <div className="flex flex-wrap items-center justify-center gap-2">
      <Button {...common} aria-keyshortcuts="ArrowLeft" onClick={() => vote('left')}>
        Left wins
        <Kbd>←</Kbd>
      </Button>
      <Button {...common} aria-keyshortcuts="ArrowUp =" onClick={() => vote('tie')}>
        Tie
        <Kbd>↑</Kbd>
      </Button>
      <Button {...common} aria-keyshortcuts="ArrowRight" onClick={() => vote('right')}>
        Right wins
        <Kbd>→</Kbd>
      </Button>
      <Button {...common} look="plain" aria-keyshortcuts="S" onClick={skip}>
        Skip
        <Kbd>S</Kbd>
      </Button>
    </div>
  );
}
