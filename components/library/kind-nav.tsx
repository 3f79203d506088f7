import Link from 'next/link';
import { type EntryKind, entryKinds } from '#lib/library/entry';
import { kindPlurals } from '#lib/library/kind-words';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';

interface KindNavProps {
  readonly view: LibraryView;
  readonly kinds: Readonly<Record<EntryKind, number>>;
}

/** All of it, or one kind. */
export function KindNav({ view, kinds }: KindNavProps) {
  const choices = [null, ...entryKinds] as const;
  return (
    <nav aria-label="Kinds" className="-mx-2.5 flex flex-wrap gap-1">
      {choices.map((kind) => (
        <Link
          key={kind ?? 'all'}
          href={libraryAddress(changedView(view, { kind }))}
          prefetch={false}
          scroll={false}
          aria-current={view.kind === kind ? 'page' : undefined}
          className="flex h-11 items-center gap-1.5 rounded px-2.5 text-text-2 hover:text-text aria-[current=page]:bg-hover aria-[current=page]:text-text md:h-[30px]"
        >
          {kind === null ? 'All' : kindPlurals[kind]}
          {kind !== null && <span className="text-text-3 text-xs tabular-nums">{kinds[kind]}</span>}
        </Link>
      ))}
    </nav>
  );
}
