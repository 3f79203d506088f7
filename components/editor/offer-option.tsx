import { useState } from 'react';
import type { OfferItem } from '#lib/compose/offer';
import { referenceAddress } from '#lib/references/kept-reference';

interface OfferOptionProps {
  readonly id: string;
  readonly item: OfferItem;
  readonly isActive: boolean;
  onPoint(): void;
  onChoose(): void;
}

/** Something that can be put into the text: its picture where it has one, its name and more about it. */
export function OfferOption({ id, item, isActive, onPoint, onChoose }: OfferOptionProps) {
  const { label, detail, picture } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the editor, which keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={[label, detail].filter(Boolean).join(', ')}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={`flex min-h-11 cursor-pointer items-center gap-2.5 rounded px-1.5 py-1 outline-none md:min-h-10 ${isActive ? 'bg-hover' : ''}`}
    >
      {picture && <Thumbnail key={picture.key} number={picture.number} sentKey={picture.key} />}
      <span className="max-w-1/2 shrink-0 truncate font-medium">{label}</span>
      <span className="min-w-0 truncate text-text-2 text-xs">{detail}</span>
    </div>
  );
}

/** The picture once it is there; its number where there is none, or none that can be shown. */
function Thumbnail({
  number,
  sentKey,
}: {
  readonly number: number;
  readonly sentKey: string | null;
}) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span className="relative grid size-8 shrink-0 place-items-center overflow-hidden rounded-sm bg-sunken text-2xs text-text-2 tabular-nums">
      {number}
      {sentKey && !isBroken && (
        // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
        <img
          src={referenceAddress(sentKey, 'small')}
          alt=""
          decoding="async"
          onError={() => setBroken(true)}
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
