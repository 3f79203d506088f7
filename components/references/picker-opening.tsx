import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { PickerDialogProps } from '#components/references/picker-dialog';
import { theTray } from './the-tray.ts';

/** Fetches the picker when it is first asked for. */
export function PickerOpening({ onClose }: PickerDialogProps) {
  const [Picker, setPicker] = useState<ComponentType<PickerDialogProps> | null>(null);
  const close = useRef(onClose);
  useEffect(() => {
    import('#components/references/picker-dialog').then(
      ({ PickerDialog }) => setPicker(() => PickerDialog),
      () => {
        theTray.tell('The studio did not answer. Try again.');
        close.current();
      },
    );
  }, []);
  return Picker && <Picker onClose={onClose} />;
}
