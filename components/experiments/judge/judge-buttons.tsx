import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import type { Judge } from './use-judge.ts';

/** Four ways to go on from a pair and one back to the last; each shows its key. */
export function JudgeButtons({ pair, isSeen, canTakeBack, vote, takeBack, skip }: Judge) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-2">
      <Button {...lookOf(isSeen)} aria-keyshortcuts="ArrowLeft" onClick={() => vote('left')}>
        Left wins
        <Kbd>←</Kbd>
      </Button>
      <Button {...lookOf(isSeen)} aria-keyshortcuts="ArrowUp =" onClick={() => vote('tie')}>
        Tie
        <Kbd>↑</Kbd>
      </Button>
      <Button {...lookOf(isSeen)} aria-keyshortcuts="ArrowRight" onClick={() => vote('right')}>
        Right wins
        <Kbd>→</Kbd>
      </Button>
      <Button {...lookOf(pair !== null)} look="plain" aria-keyshortcuts="S" onClick={skip}>
        Skip
        <Kbd>S</Kbd>
      </Button>
      <Button
        {...lookOf(canTakeBack)}
        look="plain"
        aria-keyshortcuts="Z Backspace"
        onClick={takeBack}
      >
        Take back
        <Kbd>Z</Kbd>
      </Button>
    </div>
  );
}

/** One that can do nothing for a moment keeps the focus, which is to be there for the next pair. */
function lookOf(canBePressed: boolean) {
  return {
    size: 'large',
    'aria-disabled': !canBePressed || undefined,
    className: 'aria-disabled:opacity-50',
  } as const;
}
