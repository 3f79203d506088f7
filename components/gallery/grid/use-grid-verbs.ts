import { useEffect, useEffectEvent } from 'react';
import type { GridFrame } from '#lib/gallery/grid-frame';
import { applied, imageOverrides } from '#lib/gallery/image-overrides';
import { selectionStore } from '#lib/gallery/selection-store';
import type { ChangeImages } from './grid-change.ts';
import { type GridVerb, verbOfKey } from './grid-key.ts';
import type { GridFocus } from './use-grid-focus.ts';
import { isGalleryPage } from './use-place-in-address.ts';

interface VerbsOf {
  readonly frame: GridFrame;
  readonly focus: GridFocus;
  readonly change: ChangeImages;
}

/** Where keys belong to what is typed, chosen or lies over the gallery. */
const elsewhere =
  'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="slider"], [role="listbox"]';

export interface GridVerbs {
  /** Does something to some pictures; what goes away leaves the focus to the next one. */
  change: ChangeImages;
  /** Makes them favourites, or takes that back where all of them are. */
  favour(ids: readonly string[]): Promise<void>;
}

/** What can be done to the pictures that are chosen, and the keys for it anywhere in the gallery. */
export function useGridVerbs({ frame, focus, change }: VerbsOf): GridVerbs {
  const { pictures } = frame;
  const act: ChangeImages = async (ids, what) => {
    if (what.kind === 'trash' && what.isTrashed) leave(ids);
    await change(ids, what);
  };
  const leave = (ids: readonly string[]) => {
    const gone = new Set(ids);
    selectionStore.getState().leaveOut(ids);
    if (focus.current === null || !gone.has(focus.current)) return;
    const from = pictures.findIndex(({ id }) => id === focus.current);
    const stays = ({ id }: { readonly id: string }) => !gone.has(id);
    const next = pictures.slice(from).find(stays) ?? pictures.slice(0, from).findLast(stays);
    if (next) focus.focusId(next.id);
  };
  const favour = (ids: readonly string[]) =>
    act(ids, { kind: 'favour', isFavourite: !areFavourites(ids, frame) });

  const run = (verb: GridVerb): boolean => {
    const { ids, select, clear } = selectionStore.getState();
    const targets =
      ids.size > 0 ? [...ids] : focus.row >= 0 && focus.current ? [focus.current] : [];
    switch (verb.kind) {
      case 'clear':
        clear();
        return ids.size > 0;
      case 'select-all':
        select(pictures.map(({ id }) => id));
        return true;
      case 'rate':
        if (targets.length > 0) void act(targets, verb);
        break;
      case 'favour':
        if (targets.length > 0) void favour(targets);
        break;
      case 'trash':
        if (targets.length > 0) void act(targets, { kind: 'trash', isTrashed: true });
        break;
    }
    return targets.length > 0;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isGalleryPage()) return;
    const target = event.target instanceof Element ? event.target : null;
    const verb = target?.closest(elsewhere) ? null : verbOfKey(event);
    if (verb && run(verb)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { change: act, favour };
}

function areFavourites(ids: readonly string[], { pictures }: GridFrame): boolean {
  const { overrides } = imageOverrides.getState();
  const loaded = new Map(pictures.map(({ id, image }) => [id, image]));
  return ids.every((id) => {
    const image = loaded.get(id);
    return image ? applied(image, overrides.get(id)).isFavourite : false;
  });
}
