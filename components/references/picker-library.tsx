import { useCallback, useDeferredValue, useState } from 'react';
import { PickerGrid } from '#components/references/picker-grid';
import { PickerTile } from '#components/references/picker-tile';
import { countLabel } from '#lib/generations/count';
import { imagePage } from '#lib/generations/image-address';
import { type KeptReference, referenceAddress } from '#lib/references/kept-reference';
import type { LibraryReference } from '#lib/references/reference-library';
import { listLibrary } from '#lib/references/reference-requests';
import { type LoadPage, usePages } from './use-pages.ts';
import type { Selection } from './use-selection.ts';

interface PickerLibraryProps {
  readonly selection: Selection<KeptReference>;
  readonly isFull: boolean;
}

/** Everything that was used before, with where it was used. */
export function PickerLibrary({ selection, isFull }: PickerLibraryProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const load: LoadPage<LibraryReference> = useCallback(
    async (before, signal) => {
      const page = await listLibrary(search, before, signal);
      if (!page.ok) return page;
      return { ok: true, value: { items: page.value.references, older: page.value.older } };
    },
    [search],
  );
  const pages = usePages(load);
  return (
    <div className="grid gap-4">
      <input
        type="search"
        aria-label="Search references"
        placeholder="Search by name or prompt"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="field-focus h-11 w-full rounded-md border border-line bg-sunken px-3 outline-none md:h-8 md:max-w-80"
      />
      <PickerGrid
        label="References used before"
        pages={pages}
        empty={
          search === ''
            ? 'No reference was used yet. What you add to a prompt is kept for the next one.'
            : `Nothing is called “${search}” and no prompt says it.`
        }
      >
        {pages.items.map((reference) => (
          <PickerTile
            key={reference.key}
            name={reference.name}
            picture={referenceAddress(reference.key, 'small')}
            facts={usesWords(reference)}
            note={reference.lastUse?.prompt}
            link={reference.lastUse?.imageId ? imagePage(reference.lastUse.imageId) : null}
            isChosen={selection.chosen.has(reference.key)}
            isOff={isFull && !selection.chosen.has(reference.key)}
            onToggle={() => selection.toggle(reference.key, reference)}
          />
        ))}
      </PickerGrid>
    </div>
  );
}

function usesWords({ uses }: LibraryReference): string {
  return uses === 0 ? 'Not used yet' : `Used in ${countLabel(uses, 'generation')}`;
}
