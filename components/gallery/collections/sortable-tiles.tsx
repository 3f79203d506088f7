'use client';

import { type Announcements, closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useSortSensors } from '#components/ui/use-sort-sensors';
import { altOf } from '#lib/gallery/alt-of';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { swallowClick } from './swallow-click.ts';

interface SortableTilesProps {
  readonly images: readonly GalleryImage[];
  readonly children: ReactNode;
  /** @param to its new place, from 0 */
  onMove(id: string, to: number): void;
}

/** Lets the tiles in it be put in order by hand, by finger or by key. */
export function SortableTiles({ images, children, onMove }: SortableTilesProps) {
  const ids = images.map(({ id }) => id);
  const sensors = useSortSensors();
  const drop = ({ active, over, activatorEvent }: DragEndEvent) => {
    if (!(activatorEvent instanceof KeyboardEvent)) swallowClick();
    if (over) onMove(String(active.id), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext
      id="collection"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announcementsFor(images), screenReaderInstructions }}
      onDragEnd={drop}
      onDragCancel={swallowClick}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

const screenReaderInstructions = {
  draggable:
    'Press space to pick it up, arrow keys to move it, space to put it down, escape to leave it where it was. Press enter to open it.',
};

type Id = string | number;

function announcementsFor(images: readonly GalleryImage[]): Announcements {
  const placeOf = (id: Id) => images.findIndex((each) => each.id === id);
  const place = (id: Id) => `place ${placeOf(id) + 1} of ${images.length}`;
  const name = (id: Id) => {
    const image = images[placeOf(id)];
    return image ? altOf(image) : 'the image';
  };
  return {
    onDragStart: ({ active }) => `Picked up ${name(active.id)}, ${place(active.id)}.`,
    onDragOver: ({ over }) => (over ? `At ${place(over.id)}.` : undefined),
    onDragEnd: ({ active, over }) =>
      over ? `${name(active.id)} was put down at ${place(over.id)}.` : undefined,
    onDragCancel: ({ active }) => `${name(active.id)} stays where it was.`,
  };
}
