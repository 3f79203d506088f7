'use client';

import { BlindPictures } from '#components/experiments/judge/blind-pictures';
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
  /** What is asked of each pair; empty for the usual words. */
  readonly asked: string;
  /** Null where they are still to be asked for. */
  readonly initial: BlindPairs | null;
  /** Whether the studio knows by whom the votes are. */
  readonly isKnown?: boolean;
  readonly rankingAddress?: string | null;
  readonly takesFocus?: boolean;
}

/** A pair, and the ways to go on from it and back to the last: by press or by key. */
export function JudgeDesk(props: JudgeDeskProps) {
  const {
    place,
    asked,
    initial,
    isKnown = true,
    rankingAddress = null,
    takesFocus = false,
  } = props;
  const judge = useJudge({ place, initial, isKnown });
  const { pair, next, turn, untilSent } = judge;
  const srcOf = (picture: string) => blindPictureAddress(place, picture);
  useJudgeKeys(judge);
  return (
    <>
      <JudgeHeading
        asked={asked}
        rankingAddress={rankingAddress}
        takesFocus={takesFocus}
        untilSent={untilSent}
      />
      {pair ? (
        <BlindPictures
          key={turn}
          pair={pair}
          srcOf={srcOf}
          onSeen={judge.see}
          onFailed={judge.fail}
        />
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

function emptyWords({ end, problem, isOver, bar }: Judge): string {
  if (end !== null) return end;
  if (isOver) return noPairWords(bar);
  return problem === null ? 'The next pair is on its way.' : 'The next pair has not come.';
}

function VoteStatus({ votes, problem, news, end, askAgain }: Judge) {
  const given = votes === 0 ? 'No votes yet' : `${countLabel(votes, 'vote')} just now`;
  return (
    <div className="flex min-h-6 flex-wrap items-center justify-center gap-3 text-text-2 text-xs tabular-nums">
      <p role="status" aria-label="Votes">
        {end ?? problem ?? (news === null ? given : `${given}. ${news}`)}
      </p>
      {problem && end === null && (
        <Button size="small" onClick={askAgain}>
          Try again
        </Button>
      )}
    </div>
  );
}
