import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useStore } from 'zustand';
import { TileActions } from '#components/references/tile-actions';
import { TileAlert } from '#components/references/tile-alert';
import type { TileDialog } from '#components/references/tile-dialogs';
import { TileFacts } from '#components/references/tile-facts';
import { TilePicture } from '#components/references/tile-picture';
import type { DraftReference } from '#lib/references/draft-reference';
import { heldFileStore } from '#lib/references/held-files';
import { splitName } from '#lib/references/shown-name';
import { type Work, workStore } from '#lib/references/work-store';
import { workShare } from '#lib/references/work-words';

interface TileProps {
  readonly reference: DraftReference;
  /** Its place, from 0. */
  readonly at: number;
  readonly count: number;
  /** Whether it is what keeps the draft from being sent. */
  readonly isStuck: boolean;
  onOpen(dialog: TileDialog): void;
}

const checking: Work = { phase: 'checking' };

/** One reference: its picture and number, what it is, what goes on with it, and what to do. */
export function Tile({ reference, at, count, isStuck, onOpen }: TileProps) {
  const { id } = reference;
  const work = useStore(workStore, ({ works }) => works.get(id)) ?? checking;
  const held = useStore(heldFileStore, (state) => state.held.get(id));
  const sortable = useSortable({ id, transition: { duration: 160, easing: 'ease-out' } });
  const name = reference.name || 'a reference';
  const { head, tail } = splitName(name);
  const share = workShare(work);
  const common = { id, name, work };
  return (
    <li
      ref={sortable.setNodeRef}
      id={`tile-${id}`}
      aria-label={`Image ${at + 1}, ${name}`}
      tabIndex={-1}
      data-field={isStuck ? 'references' : undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={`group relative rounded-md px-1.5 py-1 focus-within:bg-hover hover:bg-hover ${sortable.isDragging ? 'z-10 bg-hover shadow-lg' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-x-2.5">
        <TilePicture
          {...common}
          number={at + 1}
          preview={held?.preview ?? null}
          sortable={sortable}
          onOpen={() => onOpen({ kind: 'look', id })}
        />
        <div className="grid min-w-0 flex-1">
          <p title={name} className="flex min-w-0 whitespace-pre">
            <span className="truncate">{head}</span>
            {tail && <span className="shrink-0">{tail}</span>}
          </p>
          <TileFacts work={work} facts={held?.facts ?? null} />
        </div>
        <TileActions {...common} at={at} count={count} onOpen={onOpen} />
      </div>
      {share !== null && (
        <span aria-hidden="true" className="absolute inset-x-1.5 bottom-0 h-0.5 overflow-clip">
          <i
            className="block h-full origin-left bg-accent transition-transform duration-200"
            style={{ transform: `scaleX(${share})` }}
          />
        </span>
      )}
      <TileAlert {...common} onOpen={onOpen} />
    </li>
  );
}
