import { SetField } from '#components/compose/set-field';
import { SizeField } from '#components/compose/size-field';
import { Advice } from '#components/ui/advice';
import { Switch } from '#components/ui/switch';
import type { Draft } from '#lib/compose/draft';

interface CommonFieldsProps {
  readonly draft: Draft;
  /** What keeps these settings from being sent, or null. */
  readonly problem: string | null;
  onChange(part: Partial<Draft>): void;
}

/** What all pictures have in common, where no variable says otherwise. */
export function CommonFields({ draft, problem, onChange }: CommonFieldsProps) {
  return (
    <section aria-label="Settings" className="grid min-w-0 gap-3 md:max-w-xl">
      <SizeField
        size={draft.size}
        customWidth={draft.customWidth}
        customHeight={draft.customHeight}
        onChoose={(size) => onChange({ size })}
        onType={({ width, height }) =>
          onChange({
            ...(width !== undefined && { customWidth: width }),
            ...(height !== undefined && { customHeight: height }),
          })
        }
      />
      <SetField
        draft={draft}
        onAsk={(isSet) => onChange({ isSet })}
        onType={(maximum) => onChange({ maximum })}
      />
      <Switch
        label="Watermark"
        hint="“AI generated”, bottom right"
        name="watermark"
        checked={draft.watermark}
        onChange={(watermark) => onChange({ watermark })}
      />
      <Advice id="common-advice" tone="warn" message={problem} />
    </section>
  );
}
