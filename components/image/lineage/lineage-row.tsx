'use client';

import { type ReactNode, useState } from 'react';
import { LineageThumb } from '#components/image/lineage/lineage-thumb';
import { PictureLink } from '#components/image/picture-link';
import { tell } from '#components/ui/toast-manager';
import type { LineageNode } from '#lib/gallery/lineage';
import { faceName, type LineageWay, tieWords } from '#lib/gallery/lineage-words';
import { imagePage } from '#lib/generations/image-address';
import type { KeptReference } from '#lib/references/kept-reference';

interface LineageRowProps {
  readonly node: LineageNode;
  readonly way: LineageWay;
}

const look = 'flex w-full min-w-0 items-center gap-2.5 rounded text-left';
const pressable = 'transition-colors hover:bg-hover active:bg-line-strong';

/** One node: a way to a picture, a reference to be seen larger, or the place of a deleted picture. */
export function LineageRow({ node, way }: LineageRowProps) {
  const { face } = node;
  const content = (
    <>
      <LineageThumb face={face} />
      <span className="grid min-w-0 flex-1 text-xs">
        <span className="truncate">{tieWords(node, way)}</span>
        <span className="truncate text-text-3" title={faceName(face)}>
          {faceName(face)}
        </span>
      </span>
    </>
  );
  if (face.kind === 'reference') {
    return <LargerButton reference={face.reference}>{content}</LargerButton>;
  }
  if (face.state === 'deleted') return <div className={look}>{content}</div>;
  return (
    <PictureLink href={imagePage(face.id)} className={`${look} ${pressable}`}>
      {content}
    </PictureLink>
  );
}

interface LargerButtonProps {
  readonly reference: KeptReference;
  readonly children: ReactNode;
}

function LargerButton({ reference, children }: LargerButtonProps) {
  const [larger, setLarger] = useState<ReactNode>(null);
  const open = async () => {
    const found = await import('#components/references/larger-picture').catch(() => null);
    if (!found) return tell('The reference could not be opened. Try again.');
    setLarger(
      <found.LargerPicture
        title={reference.name}
        reference={reference}
        preview={null}
        onClose={() => setLarger(null)}
      />,
    );
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => void open()}
        className={`${look} ${pressable}`}
      >
        {children}
      </button>
      {larger}
    </>
  );
}
