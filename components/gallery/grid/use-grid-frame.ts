import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Density } from '#lib/gallery/gallery-address';
import type { GalleryOverview } from '#lib/gallery/gallery-image';
import { fitRows } from '#lib/gallery/grid-elements';
import {
  composeFrame,
  type FrameInput,
  type GridFrame,
  type Landing,
} from '#lib/gallery/grid-frame';
import { imageOverrides, trashedIds } from '#lib/gallery/image-overrides';
import { rowShape, rowsHeight } from '#lib/gallery/justified-rows';
import { type LoadedRun, shownPictures } from '#lib/gallery/loaded-run';
import { rowTarget } from '#lib/gallery/row-target';
import {
  type Around,
  type DayHeights,
  estimateHeights,
  heightsAround,
  squeezed,
} from '#lib/gallery/run-heights';
import { type GridSize, viewOf } from './use-grid-size.ts';

interface FrameOf {
  readonly run: LoadedRun;
  readonly landing: Landing | null;
  readonly overview: GalleryOverview | null;
  readonly isOldestFirst: boolean;
  readonly density: Density;
  readonly size: GridSize;
}

export interface Framed {
  readonly frame: GridFrame;
  /** Null while nothing is known of what is not loaded. */
  readonly heights: DayHeights | null;
  /** What the room before and behind the rows stands for. */
  readonly around: Around;
  /** How many pictures are in the trash since they were loaded. */
  readonly trashed: number;
}

const nothingAround: Around = { before: 0, behind: 0 };

/** The grid as it stands in the page: composed anew whenever what it is made of changes. */
export function useGridFrame(given: FrameOf): Framed {
  const { run, landing, overview, isOldestFirst, density, size } = given;
  const { width, viewHeight } = size;
  const hidden = useHidden();
  const pictures = useMemo(
    () => shownPictures(run.pictures, (id) => hidden.has(id)),
    [run.pictures, hidden],
  );
  const { rows, shape } = useMemo(
    () => fitRows(pictures, rowShape(width, rowTarget(density, width)), viewHeight),
    [pictures, width, density, viewHeight],
  );
  const { target } = shape;
  const heights = useMemo(
    () => overview && estimateHeights(overview.days, rowShape(width, target), isOldestFirst),
    [overview, width, target, isOldestFirst],
  );
  const around = useMemo(
    () => (heights ? heightsAround(heights, { ...run, pictures }) : nothingAround),
    [heights, run, pictures],
  );
  const input = useMemo<FrameInput>(
    () => ({
      pictures,
      rows,
      shape,
      around: squeezed(around, rowsHeight(rows)),
      isStart: run.previous === null,
      landing,
    }),
    [pictures, rows, shape, around, run.previous, landing],
  );
  return { frame: useComposed(input, size), heights, around, trashed: hidden.size };
}

function useComposed(input: FrameInput, size: GridSize): GridFrame {
  const [composed, setComposed] = useState(() => ({
    input,
    frame: composeFrame(null, input, viewOf(size)),
  }));
  if (composed.input === input) return composed.frame;
  const frame = composeFrame(composed.frame, input, viewOf(size));
  setComposed({ input, frame });
  return frame;
}

/** The pictures that were put in the trash since they were loaded. */
function useHidden(): ReadonlySet<string> {
  const ids = useStore(imageOverrides, (state) => [...trashedIds(state)].join(' '));
  return useMemo(() => new Set(ids.split(' ').filter(Boolean)), [ids]);
}
