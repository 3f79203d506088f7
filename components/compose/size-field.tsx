import { lazy, memo, Suspense } from 'react';
import { PresetChoice } from '#components/compose/preset-choice';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import type { Draft, SizeDraft } from '#lib/compose/draft';
import {
  megapixels,
  pixelLabel,
  presetRatio,
  ratioLabel,
  sizePresets,
  sizeTokens,
} from '#lib/compose/size';
import { chosenPixels, readSizeWord, sizeWord } from '#lib/compose/size-choice';

/** Here before it can be asked for: it comes with the first hand that is laid on the field. */
const loadCustomSize = () => import('#components/compose/custom-size');
const CustomSize = lazy(() => loadCustomSize().then((loaded) => ({ default: loaded.CustomSize })));
const prepare = () => void loadCustomSize().catch(() => {});

interface SizeFieldProps extends SizeDraft {
  onChoose(size: Draft['size']): void;
  onType(sides: { width?: string; height?: string }): void;
}

/**
 * One control for both of the page's methods, so that they can never both be chosen. A key in the
 * prompt leaves it as it is.
 */
export const SizeField = memo(function SizeField({ onChoose, onType, ...draft }: SizeFieldProps) {
  const chosen = sizeWord(draft.size);
  const choose = (word: string) => {
    const size = readSizeWord(word);
    if (size) onChoose(size);
  };
  const common = { group: 'size', onChoose: choose };
  return (
    <div className="folded:hidden">
      <FieldLabel id="size-label" label="Size">
        {describeSize(draft)}
      </FieldLabel>
      <div
        role="radiogroup"
        aria-labelledby="size-label"
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <div className="grid grid-cols-4 gap-1 lg:grid-cols-8">
          {sizePresets.map((preset) => (
            <PresetChoice
              key={preset.ratio}
              {...common}
              preset={preset}
              checked={chosen === preset.ratio}
            />
          ))}
        </div>
        <div className="mt-2 grid grid-cols-4 gap-0.5 rounded-md border border-line bg-sunken p-0.5">
          {sizeTokens.map((token) => (
            <Choice
              key={token}
              {...common}
              value={token}
              name={`${token}, the model chooses the shape`}
              checked={chosen === token}
              className="h-11 md:h-[26px]"
            >
              {token}
            </Choice>
          ))}
          <Choice
            {...common}
            value="custom"
            name="Custom width and height"
            checked={chosen === 'custom'}
            className="h-11 md:h-[26px]"
          >
            Custom
          </Choice>
        </div>
      </div>
      <Suspense>
        {draft.size.choice === 'custom' && <CustomSize draft={draft} onType={onType} />}
      </Suspense>
    </div>
  );
});

function describeSize(draft: SizeDraft): string {
  const pixels = chosenPixels(draft);
  if (!pixels) return 'Shape and pixels as the prompt suggests';
  if (!(pixels.width > 0 && pixels.height > 0)) return 'Not a size yet';
  const ratio = draft.size.choice === 'custom' && (presetRatio(pixels) ?? ratioLabel(pixels));
  const area = `${megapixels(pixels)} megapixels`;
  return [pixelLabel(pixels), ratio, area].filter(Boolean).join(' · ');
}
