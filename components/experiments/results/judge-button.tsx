import { Button } from '#components/ui/button';
import { contestProblem } from '#lib/experiments/standings/contest-size';

interface JudgeButtonProps {
  readonly experimentId: string;
  /** How many cells have pictures by now. */
  readonly withPictures: number;
}

/** The way to the judge's desk, or why there is none yet. */
export function JudgeButton({ experimentId, withPictures }: JudgeButtonProps) {
  const problem = contestProblem(withPictures, withPictures);
  if (problem === null) {
    return (
      <Button size="small" look="primary" onClick={() => judge(experimentId)}>
        Judge
      </Button>
    );
  }
  return (
    <>
      <Button
        size="small"
        aria-disabled
        aria-describedby="judge-problem"
        className="cursor-default opacity-50"
      >
        Judge
      </Button>
      <p id="judge-problem" className="basis-full text-pretty text-text-3 text-xs">
        {problem}
      </p>
    </>
  );
}

/** A document of its own: what this page was served with, recipes too, stays in it on a soft way. */
function judge(id: string): void {
  location.assign(`/experiments/${id}/judge`);
}
