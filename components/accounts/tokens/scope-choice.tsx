import { Switch } from '#components/ui/switch';
import type { Scope } from '#lib/accounts/tokens/scope';
import { scopeWords } from '#lib/accounts/tokens/token-words';

interface ScopeChoiceProps {
  readonly offered: readonly Scope[];
  readonly chosen: readonly Scope[];
  onChoose(scopes: readonly Scope[]): void;
}

/** What a token may do. */
export function ScopeChoice({ offered, chosen, onChoose }: ScopeChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">It may</legend>
      {offered.map((scope) => (
        <Switch
          key={scope}
          name={scope}
          label={scopeWords[scope].label}
          hint={scopeWords[scope].hint}
          checked={chosen.includes(scope)}
          onChange={(isOn) =>
            onChoose(isOn ? [...chosen, scope] : chosen.filter((each) => each !== scope))
          }
        />
      ))}
    </fieldset>
  );
}
