import { Advice } from '#components/ui/advice';
import { Stepper } from '#components/ui/stepper';
import { Switch } from '#components/ui/switch';
import type { Draft } from '#lib/compose/draft';
import { maximumAdvice, setHint } from '#lib/compose/set-advice';
import { largestSet } from '#lib/compose/set-rules';

interface SetFieldProps {
  readonly draft: Draft;
  onAsk(isSet: boolean): void;
  onType(maximum: string): void;
}

/** One picture or a set: the model decides how many, up to a maximum. */
export function SetField({ draft, onAsk, onType }: SetFieldProps) {
  const advice = draft.isSet ? maximumAdvice(draft.maximum) : null;
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
        <div className="pb-1">
          <div className="flex min-h-11 items-center justify-between gap-3 md:min-h-9">
            <span className="text-text-2">Maximum images</span>
            <Stepper
              label="Maximum images"
              field="maximum"
              value={draft.maximum}
              min={1}
              max={largestSet(0)}
              isInvalid={advice !== null}
              describedBy={advice ? 'maximum-advice' : undefined}
              onType={onType}
            />
          </div>
          <Advice id="maximum-advice" tone="warn" message={advice} />
        </div>
      )}
    </div>
  );
}
