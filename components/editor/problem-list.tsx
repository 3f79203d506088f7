import { useState } from 'react';
import { AdviceLine } from '#components/ui/advice-line';
import { Button } from '#components/ui/button';
import type { PromptProblem } from '#lib/compose/lint/prompt-problem';

interface ProblemListProps {
  /** Begins the identifiers of the messages: see `describedByProblems`. */
  readonly id: string;
  readonly problems: readonly PromptProblem[];
  /** What kept the draft from being sent just now, or null. */
  readonly refusal: string | null;
  onShow(problem: PromptProblem): void;
  onFix(problem: PromptProblem): void;
}

/** More than these at once are not read. */
const mostShown = 3;

/** What is wrong with the text, said beneath it and aloud, each with the way there and the way out. */
export function ProblemList({ id, problems, refusal, onShow, onFix }: ProblemListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? problems : problems.slice(0, mostShown);
  const left = problems.length - mostShown;
  return (
    <div aria-live="polite" className="grid gap-1.5 not-empty:mt-2">
      {refusal && !isAmong(refusal, problems) && (
        <AdviceLine id={`${id}-refusal`} tone="bad" message={refusal} />
      )}
      {shown.map((problem, index) => {
        const { rule, place, message, fix } = problem;
        const wordsId = `${id}-${index}`;
        return (
          <AdviceLine
            key={`${rule} ${place?.start} ${message}`}
            id={wordsId}
            tone={message === refusal ? 'bad' : 'warn'}
            message={message}
          >
            <div className="flex gap-1">
              {place && (
                <Button
                  look="plain"
                  size="small"
                  aria-describedby={wordsId}
                  onClick={() => onShow(problem)}
                >
                  Show the place
                </Button>
              )}
              {fix && (
                <Button size="small" aria-describedby={wordsId} onClick={() => onFix(problem)}>
                  {fix.label}
                </Button>
              )}
            </div>
          </AdviceLine>
        );
      })}
      {left > 0 && (
        <Button
          look="plain"
          size="small"
          className="justify-self-start"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show ${left} more`}
        </Button>
      )}
    </div>
  );
}

/** What describes the text to a screen reader: the messages that are shown beneath it. */
export function describedByProblems(
  id: string,
  problems: readonly PromptProblem[],
  refusal: string | null,
): string | undefined {
  const ids = problems.slice(0, mostShown).map((_, index) => `${id}-${index}`);
  if (refusal && !isAmong(refusal, problems)) ids.unshift(`${id}-refusal`);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What keeps a draft from being sent may be one of the things that are wrong with its text. */
function isAmong(refusal: string, problems: readonly PromptProblem[]): boolean {
  return problems.some(({ message }) => message === refusal);
}
