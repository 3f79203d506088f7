import { ArrowLeftRight } from 'lucide-react';
import { useRef } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { NumberField } from '#components/ui/number-field';
import type { SizeDraft } from '#lib/compose/draft';
import { pixelLabel } from '#lib/compose/size';
import { customSizeAdvice } from '#lib/compose/size-choice';

interface CustomSizeProps {
  readonly draft: SizeDraft;
  onType(sides: { width?: string; height?: string }): void;
}

/** Width and height as typed, the rule they break if they do, and a way out in one press. */
export function CustomSize({ draft, onType }: CustomSizeProps) {
  const { customWidth, customHeight } = draft;
  const advice = customSizeAdvice(draft);
  const offer = advice?.offer;
  const sides = useRef<HTMLDivElement>(null);
  const common = {
    min: 1,
    isInvalid: advice !== null,
    describedBy: advice ? 'size-advice' : undefined,
  };
  return (
    <div className="mt-2">
      <div ref={sides} className="flex items-center gap-1">
        <NumberField
          {...common}
          label="Width"
          field="size"
          value={customWidth}
          onType={(width) => onType({ width })}
        />
        <Button
          look="plain"
          size="icon"
          aria-label="Swap width and height"
          title="Swap width and height"
          onClick={() => onType({ width: customHeight, height: customWidth })}
        >
          <ArrowLeftRight size={14} aria-hidden="true" />
        </Button>
        <NumberField
          {...common}
          label="Height"
          value={customHeight}
          onType={(height) => onType({ height })}
        />
      </div>
      <Advice id="size-advice" tone="warn" message={advice?.message ?? null}>
        {offer && (
          <Button
            size="small"
            className="tabular-nums"
            onClick={() => {
              onType({ width: String(offer.width), height: String(offer.height) });
              // The button goes with the advice; the focus stays in the field.
              sides.current?.querySelector('input')?.focus();
            }}
          >
            Use {pixelLabel(offer)}
          </Button>
        )}
      </Advice>
    </div>
  );
}
