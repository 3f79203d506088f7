'use client';

import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useImageChanges } from '#components/gallery/changes/use-image-changes';
import { CollectionChoice } from '#components/gallery/collections/collection-choice';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords, type NamedCollection } from '#lib/gallery/collection';
import { createCollection } from '#lib/gallery/collection-actions';
import { CollectionLabel } from '#lib/gallery/collection-label';
import { findCollections } from '#lib/gallery/collection-search';
import { coverOf, pathTo } from '#lib/gallery/collection-tree';
import { countLabel } from '#lib/generations/count';
import { useMemberships } from './use-memberships.ts';

interface AddToCollectionProps {
  /** The pictures, as they are when it opens. */
  readonly ids: readonly string[];
  onClose(): void;
}

/** Which collections some pictures are in, and should be in; a new one is made on the spot. */
export function AddToCollection({ ids: given, onClose }: AddToCollectionProps) {
  const [ids] = useState(given);
  const { change } = useImageChanges();
  const { state, collections, held, expect, load } = useMemberships(ids);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const found = findCollections(collections, typed);
  const name = typed.trim();
  const isNew = state === 'there' && name !== '' && !found.exact;

  const put = async ({ id, name: called }: Pick<NamedCollection, 'id' | 'name'>, isIn: boolean) => {
    expect(id, isIn ? ids.length : 0);
    await change(ids, { kind: 'collect', collectionId: id, isIn }, called);
    await load();
  };
  const create = async () => {
    const parsed = CollectionLabel.safeParse(name);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? null);
    const result = await heardFrom(
      createCollection({ name: parsed.data, parentId: null }),
      collectionFailureWords,
    );
    setProblem(result.ok ? null : result.failure);
    if (!result.ok) return;
    setTyped('');
    await put({ id: result.value.id, name: parsed.data }, true);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (found.exact) void put(found.exact, held.get(found.exact.id) !== ids.length);
    else if (isNew) void create();
  };
  return (
    <Dialog
      title={
        ids.length === 1
          ? 'Add to collection'
          : `Add ${countLabel(ids.length, 'image')} to collection`
      }
      initialFocus={field}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <form onSubmit={send} className="grid min-h-64 content-start gap-2">
        <input
          ref={field}
          type="search"
          autoComplete="off"
          aria-label="Find or name a collection"
          placeholder="Find or name a collection"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          className="h-11 w-full rounded-md border border-line bg-sunken px-2.5 outline-none field-focus hover:border-line-strong focus:border-accent md:h-9"
        />
        <Advice id="collection-problem" tone="warn" message={problem} />
        {isNew && (
          <Button look="plain" className="justify-start! px-1.5!" onClick={() => void create()}>
            <Plus size={16} aria-hidden="true" />
            <span className="truncate">{`Create “${name}”`}</span>
          </Button>
        )}
        <ul aria-label="Collections" className="-mx-1.5 grid">
          {found.collections.map((each) => (
            <CollectionChoice
              key={each.id}
              collection={each}
              cover={coverOf(collections, each)}
              above={pathTo(collections, each.id)
                .slice(0, -1)
                .map((outer) => outer.name)}
              held={held.get(each.id) ?? 0}
              of={ids.length}
              onToggle={() => void put(each, held.get(each.id) !== ids.length)}
            />
          ))}
        </ul>
        <p role="status" className="text-text-3 text-xs empty:hidden">
          {statusWords(state, collections.length, found.collections.length, found.total)}
        </p>
        {state === 'failed' && (
          <Button className="justify-self-start" onClick={() => void load()}>
            Try again
          </Button>
        )}
      </form>
    </Dialog>
  );
}

function statusWords(state: string, all: number, shown: number, total: number): string {
  if (state === 'loading') return 'Loading';
  if (state === 'failed') return 'The studio did not answer.';
  if (all === 0) return 'There are no collections yet. Type a name to make the first one.';
  if (total === 0) return 'No collection of this name.';
  return total > shown ? `${shown} of ${total} shown. Type to find the others.` : '';
}
