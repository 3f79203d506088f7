import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import type { PickerDialogProps } from '#components/references/picker-dialog';

interface PickerOpeningProps extends PickerDialogProps {
  /** The picker did not come. */
  onMissing(words: string): void;
}

/** Fetches the picker when it is first asked for. */
export function PickerOpening({ onMissing, ...props }: PickerOpeningProps) {
  const [Picker, setPicker] = useState<ComponentType<PickerDialogProps> | null>(null);
  const giveUp = useEffectEvent(() => {
    onMissing('The studio did not answer. Try again.');
    props.onClose();
  });
  useEffect(() => {
    import('#components/references/picker-dialog').then(
      ({ PickerDialog }) => setPicker(() => PickerDialog),
      () => giveUp(),
    );
  }, []);
  return Picker && <Picker {...props} />;
}
