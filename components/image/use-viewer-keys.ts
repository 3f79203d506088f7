import type { ImageDetail } from '#lib/gallery/gallery-image';
import { useMarks } from './use-marks.ts';
import type { Way } from './use-way.ts';
import type { ZoomControl } from './use-zoom.ts';
import { pressZoomKey, usePageKeys } from './zoom-keys.ts';

interface ViewerKeys {
  readonly image: ImageDetail;
  readonly zoom: ZoomControl;
  readonly way: Way;
}

/**
 * The keys of the viewer: those of the picture itself, and where it fits its frame arrows to the
 * neighbours and Escape away; 1 to 5 rate and 0 takes that back; F, and Delete or Backspace. Held
 * down, only those of the picture and the arrows go on. Another's picture is only looked at.
 */
export function useViewerKeys({ image: loaded, zoom, way }: ViewerKeys): void {
  const { image, change } = useMarks(loaded);
  usePageKeys((key, isHeld) => {
    if (pressZoomKey(zoom, key)) return true;
    if (isHeld && !key.startsWith('Arrow')) return false;
    if (image.shared && isOfOwner(key)) return false;
    if (/^[0-5]$/.test(key)) {
      void change({ kind: 'rate', rating: key === '0' ? null : Number(key) });
      return true;
    }
    switch (key) {
      case 'ArrowLeft':
        return show(way, way.previousId);
      case 'ArrowRight':
        return show(way, way.nextId);
      case 'Escape':
        way.leave();
        return true;
      case 'f':
      case 'F':
        void change({ kind: 'favour', isFavourite: !image.isFavourite });
        return true;
      case 'Delete':
      case 'Backspace':
        if (image.isTrashed) return false;
        void change({ kind: 'trash', isTrashed: true });
        way.goOn();
        return true;
      default:
        return false;
    }
  });
}

function isOfOwner(key: string): boolean {
  return /^([0-5]|f|F|Delete|Backspace)$/.test(key);
}

function show(way: Way, id: string | null): boolean {
  if (id) way.show(id);
  return id !== null;
}
