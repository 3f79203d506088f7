import { type Oklch, toRgb } from '#lib/platform/seedream/demo/art/colour';
import { smoothStep } from '#lib/platform/seedream/demo/art/curve';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import type { Planet } from '#lib/platform/seedream/demo/art/planet';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import type { Random } from '#lib/platform/seedream/demo/art/random';

/** Where the ring begins and ends, in radii of the planet. */
const inner = 1.3;
const outer = 2.3;

/**
 * Rings seen aslant, in front of the planet in the lower half and hidden by it in the upper; the
 * planet's shadow lies across them on the side away from the light.
 *
 * @param open how far they are tipped towards the viewer: 0 a line, 1 a full circle
 */
export function paintRing(
  { data, width, height }: Plate,
  planet: Planet,
  open: number,
  colour: Oklch,
  random: Random,
): void {
  const grooves = makeGrooves(random);
  const rgb = toRgb(colour);
  const [cos, sin] = [Math.cos(planet.tilt), Math.sin(planet.tilt)];
  const [lightX, lightY] = [Math.cos(planet.lightAngle), Math.sin(planet.lightAngle)];
  const reachX = outer * planet.radius * Math.hypot(cos, sin * open);
  const reachY = outer * planet.radius * Math.hypot(sin, cos * open);
  const [top, bottom] = [Math.max(0, planet.y - reachY), Math.min(height, planet.y + reachY)];
  const [left, right] = [Math.max(0, planet.x - reachX), Math.min(width, planet.x + reachX)];
  for (let y = Math.floor(top); y < bottom; y += 1) {
    const dy = (y + 0.5 - planet.y) / planet.radius;
    for (let x = Math.floor(left); x < right; x += 1) {
      const dx = (x + 0.5 - planet.x) / planet.radius;
      const across = dx * cos + dy * sin;
      const along = (dy * cos - dx * sin) / open;
      const square = across * across + along * along;
      if (square < inner * inner || square > outer * outer) continue;
      const seen = along < 0 ? smoothStep((Math.hypot(dx, dy) - 1) * planet.radius + 0.5) : 1;
      if (seen <= 0) continue;
      const at = ((Math.sqrt(square) - inner) / (outer - inner)) * (grooves.length - 1);
      const away = -(dx * lightX + dy * lightY);
      const beside = Math.abs(dx * lightY - dy * lightX);
      const dark = smoothStep((1.04 - beside) / 0.1) * smoothStep(away / 0.25);
      const light = 1 - dark * 0.9;
      const share = (grooves[at | 0] as number) * seen;
      const i = (y * width + x) * 3;
      for (let c = 0; c < 3; c += 1) {
        const under = data[i + c] as number;
        data[i + c] = under + ((rgb[c] as number) * light - under) * share;
      }
    }
  }
}

/** How dense the ring is from its inner to its outer edge, with one clear gap. */
function makeGrooves(random: Random): Float32Array {
  const tile = cloudTile();
  const shift = random() * 512;
  return Float32Array.from({ length: 1024 }, (_, i) => {
    const t = i / 1023;
    const fine = sample(tile, t * 230 + shift, 3) * 0.8 + sample(tile, t * 60, shift) * 0.7;
    const gap = Math.min(1, Math.abs(t - 0.66) * 32);
    const edge = Math.min(1, t * 14, (1 - t) * 16);
    return Math.min(0.92, Math.max(0.06, 0.48 + fine)) * gap * edge;
  });
}
