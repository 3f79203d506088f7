import { X } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '#components/ui/button';

interface ClearSearchProps {
  /** Where a person goes on. */
  readonly field: RefObject<HTMLInputElement | null>;
  onClear(): void;
}

/** Empties a search field. */
export function ClearSearch({ field, onClear }: ClearSearchProps) {
  return (
    <Button
      look="plain"
      size="icon"
      aria-label="Clear search"
      title="Clear search"
      onClick={() => {
        onClear();
        field.current?.focus();
      }}
    >
      <X size={14} aria-hidden="true" />
    </Button>
  );
}
