import { useId } from 'react';
import { SetField } from '#components/compose/set-field';
import { SizeField } from '#components/compose/size-field';
import { PlacesField } from '#components/library/places-field';
import { Button } from '#components/ui/button';
import { FieldLabel } from '#components/ui/field-label';
import { Switch } from '#components/ui/switch';
import { composerDraft } from '#lib/compose/composer-draft';
import type { Draft } from '#lib/compose/draft';
import { measurePrompt } from '#lib/compose/prompt';
import { promptCount } from '#lib/compose/prompt-count';

interface RecipeFieldsProps {
  readonly draft: Draft;
  onChange(draft: Draft): void;
}

/** All that makes a picture, as in the composer; references can be left to be asked for. */
export function RecipeFields({ draft, onChange }: RecipeFieldsProps) {
  const id = useId();
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="min-w-0">
        <FieldLabel htmlFor={id} label="Prompt">
          {promptCount(measurePrompt(draft.prompt))}
        </FieldLabel>
        <textarea
          id={id}
          autoComplete="off"
          value={draft.prompt}
          onChange={(event) => change({ prompt: event.target.value })}
          className="field-focus field-sizing-content block max-h-[40dvh] min-h-28 w-full resize-none rounded-md border border-line bg-sunken p-2.5 outline-none hover:border-line-strong"
        />
        <Button
          size="small"
          look="plain"
          className="mt-1 -ml-2.5"
          onClick={() => onChange(composerDraft())}
        >
          Take what is in the composer
        </Button>
      </div>
      <PlacesField draft={draft} onChange={onChange} />
      <SizeField
        size={draft.size}
        customWidth={draft.customWidth}
        customHeight={draft.customHeight}
        onChoose={(size) => change({ size })}
        onType={({ width, height }) =>
          change({
            ...(width !== undefined && { customWidth: width }),
            ...(height !== undefined && { customHeight: height }),
          })
        }
      />
      <div className="grid gap-3">
        <SetField
          draft={draft}
          onAsk={(isSet) => change({ isSet })}
          onType={(maximum) => change({ maximum })}
        />
        <Switch
          label="Watermark"
          hint="“AI generated”, bottom right"
          name="watermark"
          checked={draft.watermark}
          onChange={(watermark) => change({ watermark })}
        />
      </div>
    </>
  );
}
