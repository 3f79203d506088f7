import { useState } from 'react';
import type { MentionMatch } from '#lib/compose/mention-query';
import { referenceAddress } from '#lib/references/kept-reference';

interface MentionOptionProps {
  readonly id: string;
  readonly match: MentionMatch;
  readonly isActive: boolean;
  onPoint(): void;
  onChoose(): void;
}

/** A reference that can be mentioned: its picture, its number and its name. */
export function MentionOption({ id, match, isActive, onPoint, onChoose }: MentionOptionProps) {
  const { number, reference } = match;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the prompt, which keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={[`Image ${number}`, reference.name].filter(Boolean).join(', ')}
      tabIndex={-1}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={`flex min-h-11 cursor-pointer items-center gap-2.5 rounded px-1.5 py-1 outline-none md:min-h-10 ${isActive ? 'bg-hover' : ''}`}
    >
      <Thumbnail key={reference.key} number={number} sentKey={reference.key} />
      <span className="shrink-0 font-medium">Image {number}</span>
      <span className="min-w-0 truncate text-text-2 text-xs">{reference.name}</span>
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
