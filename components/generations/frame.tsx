import Link from 'next/link';
import { Picture } from '#components/image/picture';
import { Icon } from '#components/ui/icon';
import type { MissingReason, StoredPicture } from '#lib/generations/generation';
import { downloadAddress, imagePage } from '#lib/generations/image-address';
import { missingLabel } from '#lib/generations/missing-label';
import styles from './frame.module.css';

export type FrameContent =
  | { readonly kind: 'waiting'; readonly isGleaming: boolean; readonly label: string | null }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'trashed' | 'deleted' }
  | {
      readonly kind: 'stored';
      readonly id: string;
      readonly picture: StoredPicture;
      readonly alt: string;
      /** Its place in the set, where it is one of several and has its own download. */
      readonly place: string | null;
    };

/** Where no picture is: a frame that is drawn as an empty place. */
const emptyPlace =
  'grid size-full place-content-center justify-items-center gap-1.5 overflow-hidden rounded-[inherit] border border-line-strong border-dashed p-1 text-center text-text-3 text-xs';

interface FrameProps {
  readonly content: FrameContent;
  readonly sizes: string;
  readonly isFirst: boolean;
}

/** One place of a strip: first a frame of the right shape, then the picture or what became of it. */
export function Frame({ content, sizes, isFirst }: FrameProps) {
  switch (content.kind) {
    case 'waiting':
      return (
        <span
          className={`grid size-full place-items-center rounded-[inherit] bg-raised text-text-3 text-xs tabular-nums outline outline-line -outline-offset-1 ${content.isGleaming ? styles.gleam : ''}`}
        >
          {content.label}
        </span>
      );
    case 'missing':
      return (
        <span className={emptyPlace}>
          <Icon name="image-off" size={16} className="text-warn" />
          {missingLabel(content.reason)}
        </span>
      );
    case 'trashed':
      return (
        <Link
          href="/trash"
          prefetch={false}
          className={`${emptyPlace} underline decoration-line-strong underline-offset-2 hover:text-text`}
        >
          In the trash
        </Link>
      );
    case 'deleted':
      return <span className={emptyPlace}>Deleted</span>;
    case 'stored':
      return (
        <span className="group/frame relative block size-full rounded-[inherit]">
          <Link
            href={imagePage(content.id)}
            prefetch={false}
            transitionTypes={['open-picture']}
            className="block size-full rounded-[inherit] outline-offset-2"
          >
            <Picture {...content} sizes={sizes} isFirst={isFirst} />
          </Link>
          {content.place && (
            <a
              href={downloadAddress(content.id)}
              download
              title={`Picture ${content.place}`}
              className="pointer-coarse:size-11 absolute right-1.5 bottom-1.5 grid size-7 place-items-center rounded bg-black/60 text-white opacity-0 backdrop-blur-sm transition-opacity hover:bg-black/80 focus-visible:opacity-100 group-focus-within/frame:opacity-100 group-hover/frame:opacity-100 pointer-coarse:opacity-100"
            >
              <Icon name="download" size={14} />
              <span className="sr-only">Download</span>
            </a>
          )}
        </span>
      );
  }
}
