import { askedSentence } from '#lib/experiments/judging/asked';

interface ExperimentQuestionProps {
  readonly question: string;
  readonly asked: string;
}

/** What an experiment is to find out, and what its judges are asked for that. */
export function ExperimentQuestion({ question, asked }: ExperimentQuestionProps) {
  return (
    <>
      {question !== '' && <p className="wrap-anywhere max-w-[72ch] text-text-2">{question}</p>}
      {asked !== '' && (
        <p className="wrap-anywhere max-w-[72ch] text-text-2 text-xs">{askedSentence(asked)}</p>
      )}
    </>
  );
}
