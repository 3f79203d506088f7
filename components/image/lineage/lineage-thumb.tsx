import { ImageOff } from 'lucide-react';
import type { LineageNode } from '#lib/gallery/lineage';
import { imageAddress } from '#lib/generations/image-address';
import { placeholderImage } from '#lib/generations/placeholder';
import { referenceAddress } from '#lib/references/kept-reference';

interface LineageThumbProps {
  readonly face: LineageNode['face'];
}

/** A node as a small square; its name stands beside it. */
export function LineageThumb({ face }: LineageThumbProps) {
  if (face.kind === 'picture' && face.state === 'deleted') {
    return (
      <span className="grid size-11 shrink-0 place-items-center rounded-[4px] border border-line-strong border-dashed text-text-3">
        <ImageOff size={16} aria-hidden="true" />
      </span>
    );
  }
  const isPicture = face.kind === 'picture';
  const hash = isPicture ? face.placeholder : face.reference.placeholder;
  const placeholder = hash === null ? null : placeholderImage(hash);
  return (
    // biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants
    <img
      src={
        isPicture ? imageAddress(face.id, 'small') : referenceAddress(face.reference.key, 'small')
      }
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={`size-11 shrink-0 rounded-[4px] bg-hover object-cover ${isPicture && face.state === 'trashed' ? 'opacity-50' : ''}`}
      style={placeholder ? { background: `url(${placeholder}) 0 0 / 100% 100%` } : undefined}
    />
  );
}
