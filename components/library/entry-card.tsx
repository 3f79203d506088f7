import Link from 'next/link';
import { useRef } from 'react';
import { EntryPicture } from '#components/library/entry-picture';
import { MenuAction } from '#components/references/menu-action';
import { Button } from '#components/ui/button';
import { MoreMenu } from '#components/ui/more-menu';
import type { LibraryEntry } from '#lib/library/entry';
import { entryFacts } from '#lib/library/kind-words';
import { changedView, type LibraryView, libraryAddress } from '#lib/library/library-view';
import type { EntryVerbs } from './use-entry-verbs.ts';

interface EntryCardProps {
  readonly entry: LibraryEntry;
  readonly view: LibraryView;
  readonly verbs: EntryVerbs;
  readonly canMake: boolean;
  onUse(): void;
  onEdit(): void;
  onMove(): void;
}

/** An entry: how it looks or what it says, what it is, and what is done with it. */
export function EntryCard(props: EntryCardProps) {
  const { entry, view, verbs, canMake, onUse, onEdit, onMove } = props;
  const { name, folder, tags } = entry;
  const words = useRef<HTMLParagraphElement>(null);
  return (
    <li className="grid min-w-0 content-start gap-2">
      <EntryPicture entry={entry} words={words} />
      <div className="flex items-start gap-1">
        <div className="grid min-w-0 flex-1 gap-px py-0.5">
          <h2 title={name} className="truncate font-medium">
            {name}
          </h2>
          <p className="truncate text-text-3 text-xs">{entryFacts(entry)}</p>
          {folder !== view.folder && (
            <p title={folder} className="truncate text-text-3 text-xs">
              {folder}
            </p>
          )}
        </div>
        <MoreMenu label={`More for ${name}`}>
          <MenuAction
            label={entry.kind === 'recipe' ? 'Copy prompt' : 'Copy'}
            onPress={() => void verbs.copy(entry, words.current)}
          />
          {canMake && (
            <>
              <MenuAction label="Edit…" onPress={onEdit} />
              <MenuAction label="Duplicate" onPress={() => void verbs.duplicate(entry)} />
              <MenuAction label="Move to…" onPress={onMove} />
              <MenuAction label="Delete" onPress={() => void verbs.remove(entry)} />
            </>
          )}
        </MoreMenu>
      </div>
      {tags.length > 0 && (
        <ul aria-label={`Tags of ${name}`} className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li key={tag} className="min-w-0">
              <Link
                href={libraryAddress(changedView(view, { tag }))}
                prefetch={false}
                scroll={false}
                className="flex h-11 max-w-40 items-center rounded-full bg-hover px-3 text-text-2 text-xs hover:text-text md:h-[22px] md:px-2"
              >
                <span className="truncate">{tag}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {canMake && (
        <Button
          size="small"
          className="justify-self-start"
          aria-label={nameOfUse(entry)}
          onClick={onUse}
        >
          {entry.kind === 'recipe' ? 'Use recipe' : 'Add to prompt'}
        </Button>
      )}
    </li>
  );
}

/** It begins with what is seen. */
function nameOfUse({ kind, name }: LibraryEntry): string {
  return kind === 'recipe' ? `Use recipe: ${name}` : `Add to prompt: ${name}`;
}
