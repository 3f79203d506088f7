import { useEffect, useEffectEvent } from 'react';
import { shownPopover } from '#components/ui/shown-popover';
import type { GalleryImage } from '#lib/gallery/gallery-image';
import { applied, imageOverrides } from '#lib/gallery/image-overrides';
import { chosenHere, selectionStore } from '#lib/gallery/selection-store';
import type { ChangeImages } from './grid-change.ts';
import { type GridVerb, verbOfKey } from './grid-key.ts';

interface VerbsOf {
  /** Those that are loaded and can be changed, in the order they are shown in. */
  images(): readonly GalleryImage[];
  readonly change: ChangeImages;
  readonly focus: PicturesFocus;
  /** Whether the keys of the page are for these pictures: not where another lies over them. */
  isHere(): boolean;
}

export interface PicturesFocus {
  /** The picture that the keyboard is on, or was last. */
  current(): string | null;
  /** Whether it is on it now. */
  isOn(): boolean;
  focusId(id: string): void;
  /** Puts the keyboard back on the pictures, from what is about to go. */
  focusPictures(): void;
}

/** Where keys belong to what is typed, chosen or lies over the gallery. */
const elsewhere =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="menu"], [role="dialog"], [role="slider"], [role="listbox"]';

export interface PictureVerbs {
  /** Does something to some pictures; what goes away leaves the focus to the next one. */
  change: ChangeImages;
  /** Makes them favourites, or takes that back where all of them are. */
  favour(ids: readonly string[]): Promise<void>;
  /** Takes pictures that are about to go out of the selection, and the keyboard to the next one. */
  leave(ids: readonly string[]): void;
  focusPictures(): void;
  /** Null where a picture is not loaded. */
  promptOf(id: string): string | null;
}

/** What can be done to the pictures that are chosen, and the keys for it anywhere in their page. */
export function usePictureVerbs({ images, change, focus, isHere }: VerbsOf): PictureVerbs {
  const act: ChangeImages = async (ids, what) => {
    if (what.kind === 'trash' && what.isTrashed) leave(ids);
    await change(ids, what);
  };
  const leave = (ids: readonly string[]) => {
    const current = focus.current();
    selectionStore.getState().leaveOut(ids);
    const next = current === null ? null : nextOf(current, new Set(ids), images());
    if (next !== null) focus.focusId(next);
  };
  const favour = (ids: readonly string[]) =>
    act(ids, { kind: 'favour', isFavourite: !areFavourites(ids, images()) });

  const run = (verb: GridVerb): boolean => {
    const selection = selectionStore.getState();
    const { ids, select, clear } = selection;
    const current = focus.isOn() ? focus.current() : null;
    // A key means what is seen: pictures of another search are reached by the toolbar, which names them.
    const seen = chosenHere(
      selection,
      images().map(({ id }) => id),
    );
    const focused = current === null ? [] : [current];
    const targets = seen.length > 0 ? seen : focused;
    switch (verb.kind) {
      case 'clear':
        clear();
        return ids.size > 0;
      case 'select-all':
        select(images().map(({ id }) => id));
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
    if (event.defaultPrevented || !isHere()) return;
    if (event.key === 'Escape' && shownPopover()) return;
    const target = event.target instanceof Element ? event.target : null;
    const verb = target?.closest(elsewhere) ? null : verbOfKey(event);
    // A key that is held down would do it to one picture after another.
    if (!verb || (event.repeat && verb.kind !== 'select-all')) return;
    if (run(verb)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const promptOf = (id: string) => images().find((image) => image.id === id)?.prompt ?? null;
  return { change: act, favour, leave, focusPictures: focus.focusPictures, promptOf };
}

/** The picture to go on with where this one goes; null where it stays, or none is left. */
function nextOf(
  current: string,
  gone: ReadonlySet<string>,
  images: readonly GalleryImage[],
): string | null {
  if (!gone.has(current)) return null;
  const from = images.findIndex(({ id }) => id === current);
  const stays = ({ id }: GalleryImage) => !gone.has(id);
  const next = images.slice(from).find(stays) ?? images.slice(0, from).findLast(stays);
  return next?.id ?? null;
}

function areFavourites(ids: readonly string[], images: readonly GalleryImage[]): boolean {
  const { overrides } = imageOverrides.getState();
  const loaded = new Map(images.map((image) => [image.id, image]));
  return ids.every((id) => {
    const image = loaded.get(id);
    return image ? applied(image, overrides.get(id)).isFavourite : false;
  });
}
