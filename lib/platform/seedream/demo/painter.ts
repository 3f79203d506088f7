import { type PictureOrder, paintPicture } from '#lib/platform/seedream/demo/art/picture';
import { makeQuickPicture } from '#lib/platform/seedream/demo/quick-picture';

export type Paint = (order: PictureOrder) => Promise<Buffer>;

/** Paints one picture at a time, in the order asked: a 4K one takes a quarter of a gigabyte. */
export function makePainter(art: 'full' | 'quick'): Paint {
  let last: Promise<unknown> = Promise.resolve();
  return (order) => {
    const next = last.then(() =>
      art === 'quick'
        ? makeQuickPicture(order.size, order.seed, order.watermark)
        : paintPicture(order),
    );
    last = next.catch(() => undefined);
    return next;
  };
}
