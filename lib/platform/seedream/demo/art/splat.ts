import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';

/**
 * Adds a soft round light, brightest in the middle.
 *
 * @param radius where it has faded out, in pixels
 * @param strength 1 adds the full colour in the middle
 */
export function addLight(
  { data, width, height }: Plate,
  centreX: number,
  centreY: number,
  radius: number,
  [red, green, blue]: Rgb,
  strength: number,
): void {
  const top = Math.max(0, Math.ceil(centreY - radius));
  const bottom = Math.min(height - 1, Math.floor(centreY + radius));
  const left = Math.max(0, Math.ceil(centreX - radius));
  const right = Math.min(width - 1, Math.floor(centreX + radius));
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const dx = x - centreX;
      const dy = y - centreY;
      const near = 1 - (dx * dx + dy * dy) / (radius * radius);
      if (near <= 0) continue;
      const light = near * near * near * strength;
      const i = (y * width + x) * 3;
      // Screen, not sum: light on light nears white and never turns a colour harsh.
      data[i] = (data[i] as number) + red * light * Math.max(0, 1 - (data[i] as number) * 0.8);
      data[i + 1] =
        (data[i + 1] as number) + green * light * Math.max(0, 1 - (data[i + 1] as number) * 0.8);
      data[i + 2] =
        (data[i + 2] as number) + blue * light * Math.max(0, 1 - (data[i + 2] as number) * 0.8);
    }
  }
}
