'use client';

import { useEffect, useEffectEvent } from 'react';
import { BlindSide } from '#components/experiments/judge/blind-side';
import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import type { Outcome } from '#lib/experiments/judging/vote';
import type { BlindPair } from '#lib/experiments/standings/blind-pairs';
import { countLabel } from '#lib/generations/count';
import { imageAddress } from '#lib/generations/image-address';
import { type Judge, useJudge } from './use-judge.ts';

interface JudgeDeskProps {
  readonly experimentId: string;
  readonly initial: readonly BlindPair[];
}

/** A pair, and four ways to go on from it: by press or by key. */
export function JudgeDesk({ experimentId, initial }: JudgeDeskProps) {
  const judge = useJudge(experimentId, initial);
  const { pair, next, votes, problem, isOver, vote, skip, askAgain } = judge;
  useJudgeKeys(judge);
  return (
    <>
      {pair ? (
        <div className="grid min-h-0 flex-1 grid-rows-2 gap-2 md:grid-cols-2 md:grid-rows-1">
          <BlindSide key={`left ${pair.left.id}`} picture={pair.left} side="Left" />
          <BlindSide key={`right ${pair.right.id}`} picture={pair.right} side="Right" />
        </div>
      ) : (
        <p className="grid min-h-0 flex-1 place-content-center text-pretty text-center text-text-2">
          {isOver
            ? 'There are no two cells with pictures to compare. Come back when more have come.'
            : 'The next pair is on its way.'}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button
          size="large"
          aria-keyshortcuts="ArrowLeft"
          disabled={!pair}
          onClick={() => vote('left')}
        >
          Left wins
          <Kbd>←</Kbd>
        </Button>
        <Button
          size="large"
          aria-keyshortcuts="ArrowUp ="
          disabled={!pair}
          onClick={() => vote('tie')}
        >
          Tie
          <Kbd>↑</Kbd>
        </Button>
        <Button
          size="large"
          aria-keyshortcuts="ArrowRight"
          disabled={!pair}
          onClick={() => vote('right')}
        >
          Right wins
          <Kbd>→</Kbd>
        </Button>
        <Button size="large" look="plain" aria-keyshortcuts="S" disabled={!pair} onClick={skip}>
          Skip
          <Kbd>S</Kbd>
        </Button>
      </div>
      <div className="flex min-h-6 flex-wrap items-center justify-center gap-3 text-text-2 text-xs tabular-nums">
        <p role="status" aria-label="Votes">
          {problem ?? (votes === 0 ? 'No votes yet' : `${countLabel(votes, 'vote')} just now`)}
        </p>
        {problem && (
          <Button size="small" onClick={askAgain}>
            Try again
          </Button>
        )}
      </div>
      <div hidden>
        {next &&
          [next.left, next.right].map(({ id }) => (
            // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
            <img key={id} src={imageAddress(id, 'large')} alt="" loading="eager" />
          ))}
      </div>
    </>
  );
}

const keys: Readonly<Record<string, Outcome | 'skip'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'tie',
  '=': 'tie',
  s: 'skip',
  S: 'skip',
};

function useJudgeKeys({ pair, vote, skip }: Judge): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!pair || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const said = keys[event.key];
    if (!said) return;
    event.preventDefault();
    if (said === 'skip') skip();
    else vote(said);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
