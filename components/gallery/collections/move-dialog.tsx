'use client';

import { useId, useState } from 'react';
import { FormDialog } from '#components/ui/form-dialog';
import { heardFrom } from '#lib/ask-action';
import { collectionFailureWords, type NamedCollection } from '#lib/gallery/collection';
import { moveCollection } from '#lib/gallery/collection-actions';
import { possibleParents } from '#lib/gallery/collection-tree';

interface MoveDialogProps {
  readonly collection: NamedCollection;
  readonly collections: readonly NamedCollection[];
  onMoved(): void;
  onClose(): void;
}

/** Stands for the top among the identifiers of collections. */
const top = '';
const indentPx = 20;

/** Asks where a collection is to lie. */
export function MoveDialog({ collection, collections, onMoved, onClose }: MoveDialogProps) {
  const { id, name } = collection;
  const groupId = useId();
  const [parent, setParent] = useState(collection.parentId ?? top);
  const [problem, setProblem] = useState<string | null>(null);
  const lines = [
    { value: top, label: 'All collections', depth: 0 },
    ...possibleParents(collections, id).map((line) => {
      return { value: line.collection.id, label: line.collection.name, depth: line.depth };
    }),
  ];
  const move = async () => {
    const result = await heardFrom(
      moveCollection({ id, parentId: parent || null }),
      collectionFailureWords,
    );
    if (!result.ok) return setProblem(result.failure);
    onMoved();
    onClose();
  };
  return (
    <FormDialog
      title={`Move “${name}”`}
      description="It takes along everything that lies in it."
      submit="Move"
      holdsWords={false}
      problem={problem}
      advice={problem}
      onSubmit={move}
      onClose={onClose}
    >
      <div role="radiogroup" aria-label="Where it is to lie" className="-mx-2 grid">
        {lines.map(({ value, label, depth }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded px-2 hover:bg-hover has-checked:bg-accent-soft md:min-h-8"
            style={{ paddingLeft: 8 + depth * indentPx }}
          >
            <input
              type="radio"
              name={groupId}
              value={value}
              checked={parent === value}
              onChange={() => setParent(value)}
              className="accent-accent"
            />
            <span className="wrap-anywhere min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </FormDialog>
  );
}
