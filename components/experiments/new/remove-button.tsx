import { X } from 'lucide-react';
import { Button } from '#components/ui/button';

interface RemoveButtonProps {
  /** Which row or column, as one reads it. */
  readonly what: string;
  onPress(): void;
}

/** Takes a row or a column out of the table. */
export function RemoveButton({ what, onPress }: RemoveButtonProps) {
  const words = `Remove ${what}`;
  return (
    <Button look="plain" size="icon" aria-label={words} title={words} onClick={onPress}>
      <X size={13} aria-hidden="true" />
    </Button>
  );
}
