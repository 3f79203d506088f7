import { lazy, Suspense } from 'react';
import { Switch } from '#components/ui/switch';
import type { Draft } from '#lib/compose/draft';
import { setHint } from '#lib/compose/set-advice';

/** Here before it can be asked for: it comes with the first hand that is laid on the field. */
const loadMaximum = () => import('#components/compose/set-maximum');
const SetMaximum = lazy(() => loadMaximum().then((loaded) => ({ default: loaded.SetMaximum })));
const prepare = () => void loadMaximum().catch(() => {});

interface SetFieldProps {
  readonly draft: Draft;
  onAsk(isSet: boolean): void;
  onType(maximum: string): void;
}

/** One picture or a set: the model decides how many, up to a maximum. */
export function SetField({ draft, onAsk, onType }: SetFieldProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but to fetch what may be needed
    <div onPointerEnter={prepare} onFocus={prepare}>
      <Switch
        label="Set of images"
        hint={setHint(draft)}
        name="set"
        checked={draft.isSet}
        onChange={onAsk}
      />
      <Suspense>{draft.isSet && <SetMaximum draft={draft} onType={onType} />}</Suspense>
    </div>
  );
}
