import { useId } from 'react';
import { Choice } from '#components/ui/choice';
import { FieldLabel } from '#components/ui/field-label';
import { type EntryKind, entryKinds } from '#lib/library/entry';
import { kindHints, kindNames } from '#lib/library/kind-words';

interface KindFieldProps {
  readonly kind: EntryKind;
  onChoose(kind: EntryKind): void;
}

/** What an entry is to be. */
export function KindField({ kind, onChoose }: KindFieldProps) {
  const id = useId();
  return (
    <div>
      <FieldLabel id={id} label="Kind" />
      <div
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        className="grid grid-cols-3 gap-0.5 rounded-md border border-line bg-sunken p-0.5"
      >
        {entryKinds.map((each) => (
          <Choice
            key={each}
            group={`${id}-kind`}
            value={each}
            name={kindNames[each]}
            checked={each === kind}
            className="h-11 md:h-[30px]"
            onChoose={() => onChoose(each)}
          >
            {kindNames[each]}
          </Choice>
        ))}
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-text-3 text-xs">
        {kindHints[kind]}
      </p>
    </div>
  );
}
