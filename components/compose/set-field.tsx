import { useRef } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Stepper } from '#components/ui/stepper';
import { Switch } from '#components/ui/switch';
import type { Draft } from '#lib/compose/draft';
import { maximumAdvice, maximumHint, maximumOffer, setHint } from '#lib/compose/set-advice';
import { largestSet } from '#lib/compose/set-rules';

interface SetFieldProps {
  readonly draft: Draft;
  onAsk(isSet: boolean): void;
  onType(maximum: string): void;
}

/** One picture or a set: the model decides how many, up to a maximum. */
export function SetField({ draft, onAsk, onType }: SetFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const references = draft.references.length;
  const advice = draft.isSet ? maximumAdvice(draft.maximum, references) : null;
  const offer = advice && maximumOffer(draft.maximum, references);
  const hint = maximumHint(references);
  return (
    <div>
      <Switch
        label="Set of images"
        hint={setHint(draft)}
        name="set"
        checked={draft.isSet}
        onChange={onAsk}
      />
      {draft.isSet && (
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
      )}
    </div>
  );
}
