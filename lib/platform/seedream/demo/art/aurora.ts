import { oklch, toRgb } from '#lib/platform/seedream/demo/art/colour';
import { smoothStep } from '#lib/platform/seedream/demo/art/curve';
import { cloudTile, rippleTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';

/** Adds the light at a place to `out`: x in sizes of the picture, rise 0 at the horizon to 1. */
export type AuroraAt = (x: number, rise: number, out: Float32Array) => void;

/** Curtains of northern light: a folded lower hem, rays that fade upwards, green below, violet above. */
export function makeAurora(random: Random): AuroraAt {
  const tile = cloudTile();
  const ripple = rippleTile();
  const low = toRgb(oklch(0.86, 0.17, 158));
  const high = toRgb(oklch(0.6, 0.17, 305));
  const curtains = Array.from({ length: 3 }, (_, i) => ({
    shift: random() * 512,
    hem: 0.26 + i * 0.15 + between(random, -0.04, 0.04),
    height: between(random, 0.35, 0.6),
    strength: between(random, 0.75, 1.15) * (1 - i * 0.2),
    lean: between(random, -0.5, 0.5),
  }));
  return (x, rise, out) => {
    for (const { shift, hem, height, strength, lean } of curtains) {
      const fold = sample(tile, x * 38 + shift, shift);
      const edge = hem + fold * 0.3 + sample(tile, x * 150 + shift, 40) * 0.04;
      const above = (rise - edge) / height;
      if (above < -0.08 || above > 1) continue;
      const along = x + above * lean * 0.12;
      const rays = 0.45 + sample(ripple, along * 190 + shift, shift + fold * 9) * 0.8;
      const patch = smoothStep(0.5 + sample(tile, x * 22 + shift * 2, 9) * 1.6);
      const rising = smoothStep((above + 0.08) / 0.14) * (1 - Math.max(0, above)) ** 2.4;
      const light = Math.max(0, rays) * rising * strength * patch;
      const turn = Math.min(1, Math.max(0, above * 1.5 - 0.1));
      for (let c = 0; c < 3; c += 1) {
        const glow = (low[c] as number) * (1 - turn) + (high[c] as number) * turn;
        out[c] = (out[c] as number) + glow * light;
      }
    }
  };
}
