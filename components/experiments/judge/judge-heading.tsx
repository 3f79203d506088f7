import { type MouseEvent, useEffect, useRef } from 'react';
import { askedWords } from '#lib/experiments/judging/asked';

interface JudgeHeadingProps {
  readonly asked: string;
  /** Where the votes are counted; null for a guest, who does not see it. */
  readonly rankingAddress: string | null;
  /** Whether it stands where something else stood that had the focus. */
  readonly takesFocus: boolean;
  untilSent(): Promise<void>;
}

/** The question, and the way to the answer. */
export function JudgeHeading(props: JudgeHeadingProps) {
  const { asked, rankingAddress, takesFocus, untilSent } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
      <h1
        ref={heading}
        tabIndex={-1}
        className="wrap-anywhere font-semibold text-base tracking-tight outline-none"
      >
        {askedWords(asked)}
      </h1>
      {rankingAddress === null ? (
        <p className="text-text-3 text-xs">Judge as many pairs as you like.</p>
      ) : (
        <a
          href={rankingAddress}
          // The last vote is to be in the ranking that it leads to.
          onClick={(event) => leaveAfter(untilSent, event)}
          className="text-accent text-xs hover:underline"
        >
          See the ranking
        </a>
      )}
    </div>
  );
}

function leaveAfter(wait: () => Promise<void>, event: MouseEvent<HTMLAnchorElement>): void {
  // Into another window nobody leaves.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const { href } = event.currentTarget;
  void wait().then(() => location.assign(href));
}
