import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import { cloudTile, rippleTile, sample } from '#lib/platform/seedream/demo/art/noise';
import type { Plate } from '#lib/platform/seedream/demo/art/plate';
import { profileSteps, type VesselProfile } from '#lib/platform/seedream/demo/art/vessel-profile';

/** A turned body that stands on a table. Lengths in pixels. */
export interface Vessel {
  readonly profile: VesselProfile;
  /** The middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly clay: Rgb;
  readonly glaze: Rgb;
  /** Where the glaze begins, as a share of the height; beyond 1 there is none. */
  readonly glazeFrom: number;
  /** 0 matt to 1 glossy. */
  readonly gloss: number;
  /** 0 none to 1 many. */
  readonly speckle: number;
  /** The picture's size in pixels, to which speckles keep their proportion. */
  readonly unit: number;
  /** Makes the speckles and the glaze's edge its own. */
  readonly seed: number;
}

/** The light of a window: from one side, from above, soft. */
export interface Lamp {
  readonly direction: readonly [right: number, up: number, near: number];
  readonly warm: Rgb;
  /** What shadows turn to. */
  readonly shade: Rgb;
  /** What the table throws back. */
  readonly bounce: Rgb;
}

/** How much one looks down on the table: the height of a circle compared with its width. */
export const tableTilt = 0.2;

export function paintVessel(plate: Plate, vessel: Vessel, lamp: Lamp): void {
  const { data, width, height } = plate;
  const widest = vessel.profile.radii.reduce((most, radius) => Math.max(most, radius), 0);
  const reach = widest * vessel.height;
  const top = Math.max(0, Math.floor(vessel.y - vessel.height - reach * tableTilt - 2));
  const bottom = Math.min(height, Math.ceil(vessel.y + reach * tableTilt + 2));
  const left = Math.max(0, Math.floor(vessel.x - reach - 2));
  const right = Math.min(width, Math.ceil(vessel.x + reach + 2));
  const surface = makeSurface(vessel, lamp);
  const colour = new Float32Array(4);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      surface(x + 0.5 - vessel.x, vessel.y - y - 0.5, colour);
      const share = colour[3] as number;
      if (share <= 0) continue;
      const i = (y * width + x) * 3;
      data[i] = (data[i] as number) * (1 - share) + (colour[0] as number) * share;
      data[i + 1] = (data[i + 1] as number) * (1 - share) + (colour[1] as number) * share;
      data[i + 2] = (data[i + 2] as number) * (1 - share) + (colour[2] as number) * share;
    }
  }
}

type SurfaceAt = (dx: number, up: number, out: Float32Array) => void;

function makeSurface(vessel: Vessel, lamp: Lamp): SurfaceAt {
  const { radii, isOpen } = vessel.profile;
  const { height } = vessel;
  const light = makeShading(vessel, lamp);
  const radiusAt = (t: number) => {
    const at = Math.min(profileSteps, Math.max(0, t * profileSteps));
    const i = Math.min(profileSteps - 1, Math.floor(at));
    const low = radii[i] as number;
    return (low + ((radii[i + 1] as number) - low) * (at - i)) * height;
  };
  const slopes = slopesOf(radii);
  const widest = widestAbove(radii, tableTilt);
  const lip = radiusAt(1);
  const foot = radiusAt(0);
  return (dx, up, out) => {
    out[3] = 0;
    const lipUp = (up - height) / tableTilt;
    const inLip = isOpen ? lip - Math.sqrt(dx * dx + lipUp * lipUp) : -1;
    if (inLip > -0.5) light.inside(dx / lip, lipUp / lip, inLip, out);
    if (inLip > 1) return;
    // The front of the body: a ring at height t shows lower on the picture the nearer it is.
    let t = up / height;
    const start = t < 0 ? 0 : t > 1 ? profileSteps : (t * profileSteps) | 0;
    if (Math.abs(dx) > (widest[start] as number) * height + 1) return;
    for (let pass = 0; pass < 4; pass += 1) {
      const radius = radiusAt(t);
      const depth = Math.sqrt(Math.max(0, radius * radius - dx * dx));
      const next = (up + depth * tableTilt) / height;
      const isClose = Math.abs(next - t) < 0.0015;
      t = next;
      if (isClose) break;
    }
    if (t > 1.004) return;
    const radius = radiusAt(t);
    const side = radius - Math.abs(dx) + 0.5;
    const base = t >= 0 ? 1 : up + Math.sqrt(Math.max(0, foot * foot - dx * dx)) * tableTilt + 0.5;
    const cover = Math.min(1, Math.max(0, Math.min(side, base)));
    if (cover <= 0 || (out[3] as number) >= cover) return;
    const slope = slopes[t < 0 ? 0 : (t * profileSteps) | 0] as number;
    light.body(Math.min(1, Math.max(-1, dx / Math.max(1, radius))), slope, t, dx, out);
    out[3] = cover;
  };
}

/** How fast the half width grows with the height. */
function slopesOf(radii: Float32Array): Float32Array {
  const reach = 3;
  return radii.map((_, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(profileSteps, i + reach);
    return (((radii[to] as number) - (radii[from] as number)) * profileSteps) / (to - from);
  });
}

/** The widest the body gets between a height and what of it can show there, seen from above. */
function widestAbove(radii: Float32Array, tilt: number): Float32Array {
  const reach = Math.ceil(Math.max(...radii) * tilt * profileSteps);
  return radii.map((_, i) => Math.max(...radii.subarray(Math.max(0, i - 1), i + reach + 2)));
}

function makeShading(vessel: Vessel, lamp: Lamp) {
  const tile = cloudTile();
  const fine = rippleTile();
  const grainScale = 900 / vessel.unit;
  const [lightX, lightY, lightZ] = lamp.direction;
  const { clay, glaze, gloss, seed } = vessel;
  function body(across: number, slope: number, t: number, dx: number, out: Float32Array): void {
    const near = Math.sqrt(1 - across * across);
    const scale = 1 / Math.sqrt(1 + slope * slope);
    const [nx, ny, nz] = [across * scale, -slope * scale, near * scale];
    const facing = nx * lightX + ny * lightY + nz * lightZ;
    const soft = Math.min(1, Math.max(0, facing * 0.78 + 0.24));
    const lit = soft * soft * (3 - 2 * soft);
    const wobble = sample(tile, (across * 40 + seed) * 1.3, 9) * 0.02;
    const isGlazed = t > vessel.glazeFrom + wobble ? 1 : 0;
    const turning =
      sample(tile, seed, t * 190) * 0.022 + sample(tile, dx * 0.35 + seed, t * 420) * 0.02;
    const speck =
      sample(fine, dx * grainScale + seed * 7, t * vessel.height * grainScale) >
      0.5 - vessel.speckle * 0.12
        ? 1
        : 0;
    const bounce = Math.max(0, -ny * 0.5 + 0.5) * (1 - t) * 0.26 * (1 - lit);
    const contact = Math.min(1, 0.5 + t * 7);
    const shine = gloss * Math.max(0, facing * 1.02) ** 34 * 0.5;
    for (let c = 0; c < 3; c += 1) {
      const pigment = isGlazed ? (glaze[c] as number) : (clay[c] as number);
      const tone = (pigment + turning) * (1 - speck * vessel.speckle * 0.3);
      const dark = tone * (0.2 + 0.5 * (lamp.shade[c] as number));
      const bright = tone * 0.94 + (lamp.warm[c] as number) * 0.09;
      const shadeColour = dark + (lamp.bounce[c] as number) * bounce;
      out[c] = (shadeColour + (bright - shadeColour) * lit) * contact + shine;
    }
  }
  function inside(across: number, away: number, cover: number, out: Float32Array): void {
    // Light enters from one side and falls on the wall across from it.
    const wall = -across * lightX * 0.5 + away * 0.28;
    const rim = Math.max(0, 1 - Math.abs(cover - 1.5) / (2.2 + vessel.height * 0.004));
    const lit = Math.min(1, Math.max(0, 0.2 + wall * 0.55));
    const pigment = vessel.glazeFrom < 1 ? glaze : clay;
    for (let c = 0; c < 3; c += 1) {
      const dark = (pigment[c] as number) * (0.14 + 0.2 * (lamp.shade[c] as number));
      const tone = dark + ((pigment[c] as number) * 0.8 - dark) * lit;
      out[c] = tone + ((pigment[c] as number) * 1.02 - tone) * rim * 0.8;
    }
    out[3] = Math.min(1, Math.max(0, cover + 0.5));
  }
  return { body, inside };
}
