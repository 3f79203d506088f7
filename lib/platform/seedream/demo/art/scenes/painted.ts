import type { Rgb } from '#lib/platform/seedream/demo/art/colour';
import { type Point, ribbon } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { cloudTile, sample } from '#lib/platform/seedream/demo/art/noise';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import { fillByRow, flatInk } from '#lib/platform/seedream/demo/art/polygon';
import { between, type Random } from '#lib/platform/seedream/demo/art/random';
import {
  coverFrame,
  type Placement,
  type ReferencePicture,
  readPlaced,
} from '#lib/platform/seedream/demo/art/reference-picture';
import type { SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/** The first reference painted over again with a brush, broad strokes first, fine ones at edges. */
export async function paintPainted(plate: Plate, setting: SceneSetting): Promise<Finish> {
  const { theme, random } = setting;
  const picture = setting.references[0];
  if (!picture) return { grain: 3, vignette: 0 };
  const frame = { x: 0, y: 0, width: plate.width, height: plate.height };
  const place = coverFrame(picture, frame);
  const canvas = makeCanvas(picture, place);
  await paintSoftly(plate, (x, y, out) => canvas.colourAt(x, y, out));
  const unit = Math.min(plate.width, plate.height);
  const dash = between(theme, 0.85, 1.25);
  const layers = [
    { width: 0.045, gap: 0.03, keep: 1, jitter: 0.07 },
    { width: 0.02, gap: 0.019, keep: 0.5, jitter: 0.05 },
    { width: 0.0066, gap: 0.0088, keep: 0.08, jitter: 0.025 },
  ];
  for (const layer of layers) {
    const gap = Math.max(unit * layer.gap * dash, Math.sqrt((plate.width * plate.height) / 26000));
    await paintLayer(plate, canvas, { ...layer, width: unit * layer.width * dash, gap }, random);
  }
  return { grain: 3.6, vignette: 0.16 };
}

interface Canvas {
  readonly colourAt: (x: number, y: number, out: Float32Array) => void;
  /** The direction along an edge, in radians, and how strong the edge is, 0 to about 1. */
  readonly edgeAt: (
    x: number,
    y: number,
    reach: number,
  ) => readonly [angle: number, strength: number];
}

function makeCanvas(picture: ReferencePicture, place: Placement): Canvas {
  const pixel = new Float32Array(3);
  const colourAt = (x: number, y: number, out: Float32Array) => {
    readPlaced(picture, place, x, y, out);
  };
  const lumaAt = (x: number, y: number) => {
    colourAt(x, y, pixel);
    return (pixel[0] as number) * 0.3 + (pixel[1] as number) * 0.59 + (pixel[2] as number) * 0.11;
  };
  return {
    colourAt,
    edgeAt: (x, y, reach) => {
      const dx = lumaAt(x + reach, y) - lumaAt(x - reach, y);
      const dy = lumaAt(x, y + reach) - lumaAt(x, y - reach);
      return [Math.atan2(dy, dx) + Math.PI / 2, Math.min(1, Math.hypot(dx, dy) * 2.6)];
    },
  };
}

interface Brush {
  readonly width: number;
  readonly gap: number;
  /** The share of strokes laid where nothing happens; edges always get theirs. */
  readonly keep: number;
  /** How far a stroke's colour strays, 0 to 1. */
  readonly jitter: number;
}

async function paintLayer(
  plate: Plate,
  canvas: Canvas,
  brush: Brush,
  random: Random,
): Promise<void> {
  const tile = cloudTile();
  const shift = random() * 512;
  const colour = new Float32Array(3);
  let laid = 0;
  for (let row = brush.gap / 2; row < plate.height; row += brush.gap) {
    for (let column = brush.gap / 2; column < plate.width; column += brush.gap) {
      const x = column + between(random, -0.6, 0.6) * brush.gap;
      const y = row + between(random, -0.6, 0.6) * brush.gap;
      const [edge, strength] = canvas.edgeAt(x, y, brush.width * 0.6);
      if (random() > brush.keep * 0.55 + strength * 2.2) continue;
      const current = sample(tile, x * 0.06 + shift, y * 0.06) * 2.4;
      const angle = strength > 0.08 ? edge : current;
      canvas.colourAt(x, y, colour);
      paintStroke(plate, { x, y }, angle, brush, colour, random);
      laid += 1;
      if (laid % 400 === 0) await breathe();
    }
  }
}

/** A loaded brush: a bent ribbon with a lighter ridge on one side where the paint heaps up. */
function paintStroke(
  plate: Plate,
  at: Point,
  angle: number,
  brush: Brush,
  colour: Float32Array,
  random: Random,
): void {
  const length = brush.width * between(random, 2, 4.2);
  const bend = between(random, -0.35, 0.35);
  const line: Point[] = [];
  for (let i = 0; i <= 6; i += 1) {
    const t = i / 6 - 0.5;
    const turn = angle + bend * t;
    line.push({ x: at.x + Math.cos(turn) * length * t, y: at.y + Math.sin(turn) * length * t });
  }
  const stray = between(random, -brush.jitter, brush.jitter);
  const tone = (channel: number) =>
    Math.min(1, Math.max(0, (colour[channel] as number) * (1 + stray * 0.7) + stray * 0.35));
  const own: Rgb = [tone(0), tone(1), tone(2)];
  const taper = (t: number) =>
    brush.width * (0.55 + 0.45 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.12)));
  fillByRow(plate, [ribbon(line, taper)], flatInk(own, 0.88));
  if (brush.width < 9) return;
  const ridge = line.map(({ x, y }) => ({
    x: x - Math.sin(angle) * brush.width * 0.22,
    y: y + Math.cos(angle) * brush.width * 0.22,
  }));
  const lift = random() < 0.5 ? 0.055 : -0.05;
  fillByRow(
    plate,
    [ribbon(ridge, (t) => taper(t) * 0.16)],
    flatInk([own[0] + lift, own[1] + lift, own[2] + lift], 0.7),
  );
}
