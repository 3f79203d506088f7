'use client';

import { BlindSide } from '#components/experiments/judge/blind-side';
import { JudgeButtons } from '#components/experiments/judge/judge-buttons';
import { JudgeHeading } from '#components/experiments/judge/judge-heading';
import { Button } from '#components/ui/button';
import { blindPictureAddress, type JudgePlace } from '#lib/experiments/judging/judge-place';
import type { BlindPairs } from '#lib/experiments/standings/blind-pairs';
import { noPairWords } from '#lib/experiments/standings/contest-size';
import { countLabel } from '#lib/generations/count';
import { type Judge, useJudge } from './use-judge.ts';
import { useJudgeKeys } from './use-judge-keys.ts';

interface JudgeDeskProps {
  readonly place: JudgePlace;
  /** Null where they are still to be asked for. */
  readonly initial: BlindPairs | null;
  /** Whether the studio knows by whom the votes are. */
  readonly isKnown?: boolean;
  readonly rankingAddress?: string | null;
  readonly takesFocus?: boolean;
}

/** A pair, and four ways to go on from it: by press or by key. */
export function JudgeDesk(props: JudgeDeskProps) {
  const { place, initial, isKnown = true, rankingAddress = null, takesFocus = false } = props;
  const judge = useJudge({ place, initial, isKnown });
  const { pair, next, untilSent } = judge;
  const srcOf = (picture: string) => blindPictureAddress(place, picture);
  useJudgeKeys(judge);
  return (
    <>
      <JudgeHeading rankingAddress={rankingAddress} takesFocus={takesFocus} untilSent={untilSent} />
      {pair ? (
        <div className="grid min-h-0 flex-1 grid-rows-2 gap-2 md:grid-cols-2 md:grid-rows-1">
          {(['left', 'right'] as const).map((side) => {
            const { id, width, height } = pair[side];
            const name = side === 'left' ? 'Left' : 'Right';
            return (
              <BlindSide
                key={`${side} ${id}`}
                src={srcOf(id)}
                width={width}
                height={height}
                side={name}
              />
            );
          })}
        </div>
      ) : (
        <p className="grid min-h-0 flex-1 place-content-center text-pretty text-center text-text-2">
          {emptyWords(judge)}
        </p>
      )}
      <JudgeButtons {...judge} />
      <VoteStatus {...judge} />
      <div hidden>
        {next &&
          [next.left, next.right].map(({ id }) => (
            // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
            <img key={id} src={srcOf(id)} alt="" loading="eager" />
          ))}
      </div>
    </>
  );
}

function emptyWords({ end, isOver, bar }: Judge): string {
  if (end !== null) return end;
  return isOver ? noPairWords(bar) : 'The next pair is on its way.';
}

function VoteStatus({ votes, problem, end, askAgain }: Judge) {
  return (
    <div className="flex min-h-6 flex-wrap items-center justify-center gap-3 text-text-2 text-xs tabular-nums">
      <p role="status" aria-label="Votes">
        {end ?? problem ?? (votes === 0 ? 'No votes yet' : `${countLabel(votes, 'vote')} just now`)}
      </p>
      {problem && end === null && (
        <Button size="small" onClick={askAgain}>
          Try again
        </Button>
      )}
    </div>
  );
}
