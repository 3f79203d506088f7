import { type CSSProperties, memo } from 'react';
import { GridTile } from '#components/gallery/grid/grid-tile';
import { type GallerySearch, withSearch } from '#lib/gallery/gallery-search';
import type { GridRow } from '#lib/gallery/justified-rows';
import type { RunPicture } from '#lib/gallery/loaded-run';
import { imagePage } from '#lib/generations/image-address';
import styles from './grid.module.css';

export interface GridRowProps {
  readonly row: GridRow;
  /** From 1, among all rows of the grid, as far as that is known. */
  readonly index: number;
  /** From the top of the grid, in CSS pixels; null where rows follow one another by themselves. */
  readonly top: number | null;
  readonly pictures: readonly RunPicture[];
  readonly search: GallerySearch;
  readonly isFirst: boolean;
  /** The picture that the tab key leads to, where it is in this row. */
  readonly stop: string | null;
  /** The picture that lies over the gallery, where it is one of this row. */
  readonly opened: string | null;
  /** What the day is called, and how many pictures it has, where that is known. */
  readonly heading: string;
  readonly count: string;
}

/** A row of the grid: the heading of a day, or pictures. */
export const GridRowView = memo(function GridRowView(props: GridRowProps) {
  const { row, index, top, pictures, search, isFirst, stop, opened, heading, count } = props;
  const isHeading = row.kind === 'heading';
  const style: CSSProperties = {
    width: `${(isHeading ? 1 : row.share) * 100}%`,
    top: top ?? undefined,
    height: isHeading || top !== null ? row.height : undefined,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index}
      data-heading={isHeading || undefined}
      className={styles.row}
      style={style}
    >
      {isHeading ? (
        // biome-ignore lint/a11y/useSemanticElements: a table's rows cannot be laid anywhere in the page.
        <div role="rowheader" tabIndex={-1} className={styles.heading}>
          {heading}
          <span>{count}</span>
        </div>
      ) : (
        pictures.map((picture) => (
          <GridTile
            key={picture.id}
            picture={picture}
            href={withSearch(imagePage(picture.id), search)}
            width={picture.ratio * row.height}
            isFirst={isFirst}
            isStop={picture.id === stop}
            isOpened={picture.id === opened}
          />
        ))
      )}
    </div>
  );
}, isSame);

function isSame(one: GridRowProps, other: GridRowProps): boolean {
  const { row: a, pictures: these, ...rest } = one;
  const { row: b, pictures: those, ...others } = other;
  if (a.kind !== b.kind || a.height !== b.height || shareOf(a) !== shareOf(b)) return false;
  if (these.length !== those.length) return false;
  const isUnlike = (name: string) =>
    rest[name as keyof typeof rest] !== others[name as keyof typeof others];
  return (
    !Object.keys(rest).some(isUnlike) &&
    these.every(({ image }, place) => image === those[place]?.image)
  );
}

function shareOf(row: GridRow): number {
  return row.kind === 'pictures' ? row.share : 1;
}
