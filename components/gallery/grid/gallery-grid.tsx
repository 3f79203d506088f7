'use client';

import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import { EmptyGallery } from '#components/gallery/empty-gallery';
import { DateScrubber } from '#components/gallery/grid/date-scrubber';
import { GridRows } from '#components/gallery/grid/grid-rows';
import { NewPictures } from '#components/gallery/grid/new-pictures';
import { RunNotice } from '#components/gallery/grid/run-notice';
import { SelectAll } from '#components/gallery/grid/select-all';
import { SelectionToolbar } from '#components/gallery/grid/selection-toolbar';
import type { Density } from '#lib/gallery/gallery-address';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { rowsHeight } from '#lib/gallery/justified-rows';
import { selectionStore } from '#lib/gallery/selection-store';
import styles from './grid.module.css';
import type { ChangeImages } from './grid-change.ts';
import { useBoxSelect } from './use-box-select.ts';
import { type Gallery, type GalleryStart, useGallery } from './use-gallery.ts';
import { type GridFocus, useGridFocus } from './use-grid-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { viewOf } from './use-grid-size.ts';
import { firstSeen } from './use-grid-watch.ts';
import { useOpenTile } from './use-open-tile.ts';
import { usePictureVerbs } from './use-picture-verbs.tsx';
import { isGalleryPage } from './use-place-in-address.ts';
import { useRowWindow } from './use-row-window.ts';
import type { JumpPlace } from './use-run.ts';

interface GalleryGridProps {
  readonly start: GalleryStart;
  readonly density: Density;
  readonly change: ChangeImages;
}

/**
 * The pictures of a search in justified rows. The rows around what is looked at are in the page, and
 * no others, at ten pictures as at a hundred thousand.
 */
export function GalleryGrid({ start, density, change }: GalleryGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const gallery = useGallery(start, density, grid);
  const { frame, size, run, overview, search } = gallery;
  const focus = useGridFocus(grid, frame, size);
  const windowed = useRowWindow(frame, size, focus.row);
  const isFlow = !size.isMeasured;
  const places = isFlow ? frame.rows.map((_, place) => place) : windowed;
  const keys = useKeys(gallery, focus);
  const verbs = useVerbs(frame, focus, change);
  const order = () => frame.pictures.map(({ id }) => id);
  const pointer = useGridPointer(order);
  const { opened, onClick } = useOpenTile();
  useLayoutEffect(() => selectionStore.getState().enter(null, search.params), [search.params]);
  const isSelecting = useStore(selectionStore, ({ ids }) => ids.size > 0);
  const { previous, next } = run.run;
  const isWhole = previous === null && next === null;
  const isEmpty = frame.pictures.length === 0 && isWhole;
  return (
    <>
      {isEmpty && <EmptyGallery kind={search.isAll ? 'library' : 'search'} />}
      <div ref={grid}>
        {!isEmpty && (
          // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
          <div
            role="grid"
            aria-label="Images"
            aria-multiselectable
            aria-rowcount={isWhole ? frame.rows.length : -1}
            aria-busy={run.state === 'loading'}
            data-flow={isFlow || undefined}
            data-selecting={isSelecting || undefined}
            className={styles.grid}
            style={isFlow ? undefined : gridStyle(frame)}
            onKeyDown={keys.onKeyDown}
            onFocus={(event) => focus.onFocus(event.target)}
            onBlur={(event) => focus.onBlur(event.relatedTarget)}
            onClick={onClick}
            {...pointer}
          >
            <GridRows
              gallery={gallery}
              places={places}
              stop={tabStop(gallery, focus, places)}
              opened={opened}
              isFlow={isFlow}
            />
          </div>
        )}
      </div>
      <DragBox grid={grid} frame={frame} />
      {gallery.heights && !isEmpty && <DateScrubber gallery={gallery} heights={gallery.heights} />}
      {gallery.areNewWaiting && <NewPictures onShow={gallery.goToTop} />}
      <RunNotice isFailed={run.state === 'failed'} onRetry={run.retry} />
      <SelectionToolbar
        verbs={verbs}
        params={search.params}
        shown={order()}
        offerAll={(chosen, onSaid) =>
          overview &&
          chosen >= frame.pictures.length &&
          chosen < overview.images && (
            <SelectAll
              search={search}
              total={overview.images}
              isCapped={overview.isCapped}
              onSaid={onSaid}
            />
          )
        }
      />
    </>
  );
}

function gridStyle(frame: GridFrame): CSSProperties & Record<`--${string}`, string> {
  const { height, top, rows, shape } = frame;
  return {
    height,
    '--top': `${top}px`,
    '--behind': `${Math.max(0, height - top - rowsHeight(rows))}px`,
    '--target': `${shape.target + shape.gap}px`,
  };
}

/** The picture that the keyboard was on last, where it is in the page; else the first that is seen. */
function tabStop(gallery: Gallery, { current, row }: GridFocus, places: readonly number[]) {
  const { frame, size } = gallery;
  if (current !== null && (row < 0 || places.includes(row))) {
    const isIn = places.some((place) => hasPicture(frame, place, current));
    if (isIn) return current;
  }
  return (size.isMeasured ? firstSeen(frame, viewOf(size)) : null) ?? frame.pictures[0]?.id ?? null;
}

function hasPicture({ rows, pictures }: GridFrame, place: number, id: string): boolean {
  const row = rows[place];
  if (row?.kind !== 'pictures') return false;
  return pictures.slice(row.first, row.first + row.count).some((each) => each.id === id);
}

function useVerbs({ pictures }: GridFrame, focus: GridFocus, change: ChangeImages) {
  return usePictureVerbs({
    images: () => pictures.map(({ image }) => image),
    change,
    focus: {
      current: () => focus.current,
      isOn: () => focus.row >= 0,
      focusId: focus.focusId,
      focusPictures: focusGrid,
    },
    isHere: isGalleryPage,
  });
}

/** On the picture that the tab key leads to. */
function focusGrid(): void {
  const stop = document.querySelector<HTMLElement>('[role="grid"] a[tabindex="0"]');
  stop?.focus({ preventScroll: true });
}

function useKeys(gallery: Gallery, focus: GridFocus) {
  const { frame, size, run, search } = gallery;
  const end = useRef<'first' | 'last' | null>(null);
  const jumpToEnd = (side: 'first' | 'last', place: JumpPlace) => {
    end.current = side;
    void run.jump(place, 'there');
  };
  const keys = useGridKeys({ frame, size, run, focus, search, jumpToEnd });
  const goOn = useEffectEvent(() => {
    keys.goOn();
    if (end.current === null || run.state === 'loading') return;
    const place = end.current === 'first' ? 0 : frame.pictures.length - 1;
    end.current = null;
    if (run.state === 'there') focus.focusPlace(place);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone on with once what was waited for is there
  useEffect(() => goOn(), [frame, run.state]);
  return keys;
}

/** The box that is drawn around what is to be chosen. */
function DragBox({ grid, frame }: { grid: RefObject<HTMLElement | null>; frame: GridFrame }) {
  const box = useBoxSelect(grid, frame);
  if (!box) return null;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed z-10 rounded-[2px] border border-accent bg-accent-soft"
      style={box}
    />
  );
}
