import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { Button } from '#components/ui/button';
import type { FoldOffer } from './paragraph-folds.ts';

interface FoldControlProps {
  readonly offer: FoldOffer;
  onToggle(): void;
}

/** Folds the paragraphs of a long text; it is there while there is something to fold. */
export function FoldControl({ offer, onToggle }: FoldControlProps) {
  if (offer === 'none') return null;
  const isFolded = offer === 'unfold';
  const Icon = isFolded ? ChevronsUpDown : ChevronsDownUp;
  return (
    <Button look="plain" size="small" className="-ml-1.5 mt-1 folded:hidden" onClick={onToggle}>
      <Icon size={14} aria-hidden="true" />
      {isFolded ? 'Unfold paragraphs' : 'Fold paragraphs'}
    </Button>
  );
}
