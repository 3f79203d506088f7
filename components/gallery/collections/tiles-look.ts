/** The list of a collection's pictures. */
export const tilesLook =
  'grid grid-cols-[repeat(auto-fill,minmax(min(130px,45%),1fr))] gap-2 outline-none lg:grid-cols-[repeat(auto-fill,minmax(180px,1fr))]';

/** The corner of a tile that its menu stands in, seen when it is wanted. */
export const tileMenuLook =
  'absolute top-1 right-1 rounded bg-ground/80 opacity-0 transition-opacity focus-within:opacity-100 group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 has-data-popup-open:opacity-100 pointer-coarse:opacity-100';
