import { useId } from 'react';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import type { SentKind } from '#lib/references/file-kind';

interface KindChoiceProps {
  readonly kind: SentKind;
  onKind(kind: SentKind): void;
}

/** What a picture is sent as. */
export function KindChoice({ kind, onKind }: KindChoiceProps) {
  const id = useId();
  const common = { group: `${id}-kind`, className: 'h-11 px-4 md:h-[26px]' };
  return (
    <div>
      <FieldLabel id={`${id}-label`} label="Send as" />
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        className="inline-flex gap-0.5 rounded-md border border-line bg-sunken p-0.5"
      >
        <Choice
          {...common}
          value="jpeg"
          name="JPEG, lighter"
          checked={kind === 'jpeg'}
          onChoose={() => onKind('jpeg')}
        >
          JPEG
        </Choice>
        <Choice
          {...common}
          value="png"
          name="PNG, without loss"
          checked={kind === 'png'}
          onChoose={() => onKind('png')}
        >
          PNG
        </Choice>
      </div>
    </div>
  );
}
