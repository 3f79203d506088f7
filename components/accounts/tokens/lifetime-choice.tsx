import { useId } from 'react';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import { type Lifetime, lifetimes } from '#lib/accounts/tokens/new-token';
import { lifetimeLabel } from '#lib/accounts/tokens/token-words';

interface LifetimeChoiceProps {
  /** Null for one that is good until it is revoked. */
  readonly days: Lifetime | null;
  onChoose(days: Lifetime | null): void;
}

/** How long a token is good. */
export function LifetimeChoice({ days, onChoose }: LifetimeChoiceProps) {
  const id = useId();
  return (
    <div>
      <FieldLabel id={id} label="Good for" />
      <div
        role="radiogroup"
        aria-labelledby={id}
        className="inline-flex flex-wrap gap-0.5 rounded-md border border-line bg-sunken p-0.5"
      >
        {[...lifetimes, null].map((each) => (
          <Choice
            key={each}
            group={`${id}-lifetimes`}
            value={String(each)}
            name={lifetimeLabel(each)}
            checked={each === days}
            className="h-11 px-3 tabular-nums md:h-[26px]"
            onChoose={() => onChoose(each)}
          >
            {lifetimeLabel(each)}
          </Choice>
        ))}
      </div>
    </div>
  );
}
