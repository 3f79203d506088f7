import type { Ref } from 'react';
import { Icon } from '#components/ui/icon';
import { Pill } from '#components/ui/pill';
import type { Draft } from '#lib/compose/draft';
import { pixelLabel } from '#lib/compose/size';
import { chosenPixels } from '#lib/compose/size-choice';
import { countLabel } from '#lib/generations/count';

interface FoldedSummaryProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly draft: Draft;
  onOpen(): void;
}

/** What the folded sheet will ask for, in a few words; a press unfolds it. */
export function FoldedSummary({ ref, draft, onOpen }: FoldedSummaryProps) {
  const { length } = draft.references;
  const references = length > 0 && countLabel(length, 'reference');
  return (
    <button
      ref={ref}
      type="button"
      aria-expanded="false"
      aria-label={`Size and more: ${[sizeWords(draft), setWords(draft), references].filter(Boolean).join(', ')}`}
      onClick={onOpen}
      className="hidden min-h-11 min-w-0 flex-1 items-center gap-1.5 overflow-hidden rounded folded:flex"
    >
      <Pill className="tabular-nums">{sizeWords(draft)}</Pill>
      <Pill className="tabular-nums">{setWords(draft)}</Pill>
      {references && <Pill className="tabular-nums">{references}</Pill>}
      <Icon name="up" size={16} className="shrink-0 text-text-3" />
    </button>
  );
}

function sizeWords(draft: Draft): string {
  if (draft.size.choice === 'preset') return draft.size.ratio;
  if (draft.size.choice === 'token') return draft.size.token;
  const pixels = chosenPixels(draft);
  return pixels && pixels.width > 0 && pixels.height > 0 ? pixelLabel(pixels) : 'Custom';
}

function setWords(draft: Draft): string {
  return draft.isSet ? `Set of ${draft.maximum || '?'}` : '1 image';
}
