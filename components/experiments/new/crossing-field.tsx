import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Choice } from '#components/ui/choice';
import { NumberField } from '#components/ui/number-field';
import { Stepper } from '#components/ui/stepper';
import type { ExperimentDraft } from '#lib/experiments/draft/experiment-draft';
import type { DraftTrouble } from '#lib/experiments/draft/plan-draft';
import { mostRepeats } from '#lib/experiments/plan/design';

interface CrossingFieldProps {
  readonly draft: ExperimentDraft;
  readonly trouble: DraftTrouble | null;
  write(part: { sampleSize?: string; repeats?: string }): void;
  chooseMethod(method: ExperimentDraft['method']): void;
  drawAnotherSample(): void;
}

const methods = [
  ['cross', 'Every value with every other'],
  ['paired', 'The rows of the table'],
  ['sample', 'A random sample'],
] as const;

/** Which of the possible prompts are made, and how often each. */
export function CrossingField(props: CrossingFieldProps) {
  const { draft, trouble, write, chooseMethod, drawAnotherSample } = props;
  const { method, sampleSize, repeats } = draft;
  const isOurs = trouble && ['sample', 'repeats', 'plan'].includes(trouble.field);
  const described = isOurs ? { describedBy: 'crossing-advice' } : {};
  return (
    <section aria-labelledby="crossing" className="grid min-w-0 gap-2">
      <h2 id="crossing" className="font-medium">
        What is made
      </h2>
      <div role="radiogroup" aria-labelledby="crossing" className="flex flex-wrap gap-1">
        {methods.map(([value, words]) => (
          <Choice
            key={value}
            group="method"
            value={value}
            name={words}
            checked={method === value}
            onChoose={() => chooseMethod(value)}
            className="h-11 border border-line px-3 md:h-8"
          >
            {words}
          </Choice>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {method === 'sample' && (
          <div className="flex items-center gap-2">
            <NumberField
              label="Cells"
              value={sampleSize}
              min={1}
              isInvalid={trouble?.field === 'sample'}
              {...described}
              onType={(typed) => write({ sampleSize: typed })}
            />
            <Button size="small" onClick={drawAnotherSample}>
              Draw others
            </Button>
          </div>
        )}
        <div className="flex items-center gap-3">
          <span className="text-text-2">Repeats of each</span>
          <Stepper
            label="Repeats"
            value={repeats}
            min={1}
            max={mostRepeats}
            isInvalid={trouble?.field === 'repeats'}
            {...described}
            onType={(typed) => write({ repeats: typed })}
          />
        </div>
      </div>
      <Advice id="crossing-advice" tone="warn" message={isOurs ? trouble.message : null} />
    </section>
  );
}
