import type { Size } from '#lib/compose/recipe';
import { pixelLabel, sizeLabel } from '#lib/compose/size';
import type { GenerationImage } from '#lib/generations/generation';

/**
 * The size asked for and, where it is another one, the size that came back: the dimensions of a
 * picture are read from its file, and a token leaves them to the model.
 */
export function sizeWords(asked: Size, images: readonly GenerationImage[]): string {
  const received = new Set(
    images.flatMap((image) => (image.state === 'stored' ? [pixelLabel(image)] : [])),
  );
  const wanted = sizeLabel(asked);
  const [only] = received;
  if (only === undefined || (received.size === 1 && only === wanted)) return wanted;
  return `${wanted} asked, ${received.size === 1 ? only : `${received.size} sizes`} received`;
}
