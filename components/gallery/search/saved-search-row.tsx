import { Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { NameForm } from '#components/gallery/search/name-form';
import { Button } from '#components/ui/button';
import type { SavedSearch } from '#lib/gallery/saved-search';

interface SavedSearchRowProps {
  readonly saved: SavedSearch;
  readonly href: string;
  /** Whether it is what is looked at. */
  readonly isCurrent: boolean;
  onOpen(): void;
  onRename(name: string): Promise<string | null>;
  onDelete(pressed: HTMLElement): void;
}

/** A saved search: to be opened, renamed and deleted. */
export function SavedSearchRow(props: SavedSearchRowProps) {
  const { saved, href, isCurrent, onOpen, onRename, onDelete } = props;
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    return (
      <li>
        <NameForm
          label={`New name of ${saved.name}`}
          initial={saved.name}
          isFocused
          submit="Rename"
          onSubmit={async (name) => {
            const problem = await onRename(name);
            if (problem === null) setRenaming(false);
            return problem;
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li className="flex items-center rounded hover:bg-hover">
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isCurrent ? 'true' : undefined}
        title={saved.query}
        onNavigate={(event) => {
          event.preventDefault();
          onOpen();
        }}
        className="flex min-h-11 min-w-0 flex-1 items-center rounded pl-2.5 aria-[current]:text-accent md:min-h-8"
      >
        <span className="truncate">{saved.name}</span>
      </Link>
      <Button
        look="plain"
        size="icon"
        aria-label={`Rename ${saved.name}`}
        title="Rename"
        onClick={() => setRenaming(true)}
      >
        <Pencil size={13} aria-hidden="true" />
      </Button>
      <Button
        look="plain"
        size="icon"
        aria-label={`Delete ${saved.name}`}
        title="Delete"
        onClick={({ currentTarget }) => onDelete(currentTarget)}
      >
        <Trash2 size={13} aria-hidden="true" />
      </Button>
    </li>
  );
}
