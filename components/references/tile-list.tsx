import { type Announcements, closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useStore } from 'zustand';
import { Tile } from '#components/references/tile';
import type { TileDialog } from '#components/references/tile-dialogs';
import { useSortSensors } from '#components/ui/use-sort-sensors';
import { stuckReference } from '#lib/compose/held-press';
import { moveTile } from '#lib/compose/tray-arrange';
import { nameOf, numberOf } from '#lib/compose/tray-tile';
import type { DraftReference } from '#lib/references/draft-reference';
import { workStore } from '#lib/references/work-store';
import { theTray } from './the-tray.ts';

interface TileListProps {
  readonly references: readonly DraftReference[];
  onOpen(dialog: TileDialog): void;
}

/** The tiles in the order in which they are sent; they are moved by drag, by keyboard or by press. */
export function TileList({ references, onOpen }: TileListProps) {
  const stuckId = useStore(workStore, ({ works }) => stuckReference(references, works)?.id);
  const sensors = useSortSensors();
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) moveTile(theTray, String(active.id), numberOf(theTray, String(over.id)) - 1);
  };
  return (
    <DndContext
      id="references"
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={{ announcements, screenReaderInstructions, container: document.body }}
      onDragEnd={drop}
    >
      <SortableContext
        items={references.map(({ id }) => id)}
        strategy={verticalListSortingStrategy}
      >
        <ol aria-label="References" tabIndex={-1} className="-mx-1.5 grid gap-px outline-none">
          {references.map((reference, at) => (
            <Tile
              key={reference.id}
              reference={reference}
              at={at}
              count={references.length}
              isStuck={reference.id === stuckId}
              onOpen={onOpen}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** A list has one direction; a tile does not leave it sideways. */
const upAndDown: NonNullable<Parameters<typeof DndContext>[0]['modifiers']>[number] = ({
  transform,
}) => ({ ...transform, x: 0 });

const screenReaderInstructions = {
  draggable:
    'Press space to pick it up, arrow keys to move it, space to put it down, escape to leave it where it was. Press enter to see it larger.',
};

type Ends = { readonly id: string | number };

/** Where it lands is said by the tray, as for every other way to move a tile. */
const announcements: Announcements = {
  onDragStart: ({ active }) => `Picked up ${words(active)}.`,
  onDragOver: ({ active, over }) =>
    over && over.id !== active.id
      ? `${name(active)} would be image ${numberOf(theTray, String(over.id))}.`
      : undefined,
  onDragEnd: () => undefined,
  onDragCancel: ({ active }) => `${words(active)} stays where it was.`,
};

function words(tile: Ends): string {
  return `image ${numberOf(theTray, String(tile.id))}, ${name(tile)}`;
}

function name({ id }: Ends): string {
  return nameOf(theTray, String(id));
}
