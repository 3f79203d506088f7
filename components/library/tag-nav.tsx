import Link from 'next/link';
import type { Library } from '#lib/library/library-page';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

interface TagNavProps {
  readonly view: LibraryView;
  readonly tags: Library['tags'];
}

/** The tags that are used most; the chosen one is left by the same way. */
export function TagNav({ view, tags }: TagNavProps) {
  const known = tags.map(({ tag }) => tag);
  // One that is seldom used can be chosen, too: on an entry.
  const shown = view.tag === null || known.includes(view.tag) ? known : [view.tag, ...known];
  if (shown.length === 0) return null;
  return (
    <nav aria-label="Tags" className="max-md:-mx-4 max-md:overflow-x-auto max-md:px-4">
      <ul className="flex gap-1 md:flex-wrap">
        {shown.map((tag) => (
          <li key={tag}>
            <Link
              href={libraryAddress(changedView(view, { tag: tag === view.tag ? null : tag }))}
              prefetch={false}
              scroll={false}
              aria-current={tag === view.tag ? 'true' : undefined}
              className="flex h-11 max-w-44 items-center rounded-full bg-hover px-3 text-text-2 text-xs hover:text-text aria-[current]:bg-accent-soft aria-[current]:text-accent md:h-[22px] md:px-2"
            >
              <span className="truncate">{tag}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
