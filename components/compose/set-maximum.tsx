import { useRef } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Stepper } from '#components/ui/stepper';
import type { Draft } from '#lib/compose/draft';
import { maximumAdvice, maximumHint, maximumOffer } from '#lib/compose/set-advice';
import { largestSet } from '#lib/compose/set-rules';

interface SetMaximumProps {
  readonly draft: Draft;
  onType(maximum: string): void;
}

/** How many pictures a set may bring back at most. */
export function SetMaximum({ draft, onType }: SetMaximumProps) {
  const field = useRef<HTMLDivElement>(null);
  const references = draft.references.length;
  const advice = maximumAdvice(draft.maximum, references);
  const offer = advice && maximumOffer(draft.maximum, references);
  const hint = maximumHint(references);
  return (
    <div ref={field} className="pb-1">
      <div className="flex min-h-11 items-center justify-between gap-3 md:min-h-9">
        <span className="grid text-text-2">
          Maximum images
          {hint && <span className="text-pretty text-text-3 text-xs">{hint}</span>}
        </span>
        <Stepper
          label="Maximum images"
          field="maximum"
          value={draft.maximum}
          min={1}
          max={largestSet(references)}
          isInvalid={advice !== null}
          describedBy={advice ? 'maximum-advice' : undefined}
          onType={onType}
        />
      </div>
      <Advice id="maximum-advice" tone="warn" message={advice}>
        {offer && (
          <Button
            size="small"
            onClick={() => {
              onType(String(offer));
              // The button goes with the advice; the focus stays in the field.
              field.current?.querySelector('input')?.focus();
            }}
          >
            Use {offer}
          </Button>
        )}
      </Advice>
    </div>
  );
}
