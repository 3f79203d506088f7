import { castShadow, type Shadow } from '#lib/platform/seedream/demo/art/cast-shadow';
import { mix, type Oklch, toRgb, tune } from '#lib/platform/seedream/demo/art/colour';
import { ellipse, reversed } from '#lib/platform/seedream/demo/art/curve';
import type { Finish } from '#lib/platform/seedream/demo/art/finish';
import { breathe, type Plate } from '#lib/platform/seedream/demo/art/plate';
import {
  cover,
  fillByRow,
  fillOutlines,
  flatInk,
  type Outline,
  overprint,
} from '#lib/platform/seedream/demo/art/polygon';
import { between, pick, type Random } from '#lib/platform/seedream/demo/art/random';
import {
  coverFrame,
  type Frame,
  type ReferencePicture,
  readPlaced,
} from '#lib/platform/seedream/demo/art/reference-picture';
import type { Scene, SceneSetting } from '#lib/platform/seedream/demo/art/scene';
import { paintSoftly } from '#lib/platform/seedream/demo/art/soft-paint';

/**
 * References cut out and mounted, each in a shape of its own, on paper or on a scene that is painted
 * in their colours.
 *
 * @param ground paints what they are mounted on; without one it is paper with a few plain shapes
 */
export function makeCollage(ground?: Scene): Scene {
  return async (plate, setting) => {
    const finish = ground ? await ground(plate, setting) : await paintMount(plate, setting);
    const frames = layOut(plate, setting, ground !== undefined);
    const border = Math.min(plate.width, plate.height) * 0.009;
    for (const [i, frame] of frames.entries()) {
      const picture = setting.references[i % setting.references.length];
      if (!picture) continue;
      const shape = cutOut(frame, setting.theme, i);
      await castShadow(plate, shadowFor(plate), async (small, cell) => {
        fillByRow(small, [shape.map((value) => value / cell)], flatInk([1, 1, 1]));
      });
      fillByRow(plate, [grown(shape, frame, border)], flatInk(toRgb(setting.palette.light)));
      paintCutting(plate, picture, frame, shape);
      await breathe();
    }
    return finish;
  };
}

function shadowFor(plate: Plate): Shadow {
  const unit = Math.min(plate.width, plate.height);
  return {
    right: unit * 0.008,
    down: unit * 0.018,
    blur: unit * 0.014,
    colour: [0.05, 0.05, 0.06],
    strength: 0.5,
  };
}

async function paintMount(plate: Plate, { palette, theme, random }: SceneSetting): Promise<Finish> {
  const { width, height } = plate;
  const unit = Math.min(width, height);
  const isDark = palette.ground.l < 0.5;
  const [dim, lit] = [toRgb(tune(palette.ground, -0.02)), toRgb(tune(palette.ground, 0.02))];
  await paintSoftly(plate, (x, y, out) => {
    const t = 1 - (x / width) * 0.4 - (y / height) * 0.6;
    for (let c = 0; c < 3; c += 1)
      out[c] = (dim[c] as number) + ((lit[c] as number) - (dim[c] as number)) * t;
  });
  const blend = isDark ? cover : overprint;
  const ink = (i: number) =>
    flatInk(toRgb(mix(palette.inks[i % palette.inks.length] as Oklch, palette.ground, 0.12)));
  const side = random() < 0.5 ? 1 : -1;
  const big = {
    x: width / 2 + side * unit * between(theme, 0.16, 0.3),
    y: height * between(random, 0.3, 0.45),
    r: unit * between(theme, 0.34, 0.44),
  };
  fillByRow(plate, [ellipse(big.x, big.y, big.r)], ink(4), blend);
  const base = height * between(theme, 0.64, 0.76);
  fillByRow(plate, [[0, base, width, base, width, height, 0, height]], ink(0), blend);
  const ring = { x: width / 2 - side * unit * 0.36, y: base - unit * 0.1, r: unit * 0.12 };
  fillByRow(
    plate,
    [ellipse(ring.x, ring.y, ring.r), reversed(ellipse(ring.x, ring.y, ring.r * 0.84))],
    ink(1),
    blend,
  );
  return { grain: 3.8, vignette: 0.12 };
}

/** One large frame, or a loose grid of as many as there are references. */
function layOut(plate: Plate, { references, random }: SceneSetting, isOnScene: boolean): Frame[] {
  const { width, height } = plate;
  const count = references.length;
  const margin = Math.min(width, height) * (isOnScene ? 0.13 : 0.11);
  const [w, h] = [width - margin * 2, height - margin * 2];
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * w) / h))));
  const rows = Math.ceil(count / columns);
  const gap = margin * 0.42;
  const frames: Frame[] = [];
  for (let i = 0; i < count; i += 1) {
    const row = Math.floor(i / columns);
    const inRow = row === rows - 1 ? count - row * columns : columns;
    const cellW = (w - gap * (inRow - 1)) / inRow;
    const cellH = (h - gap * (rows - 1)) / rows;
    const ratio = Math.min(1.5, Math.max(0.66, cellW / cellH));
    const scale = (count === 1 ? (isOnScene ? 0.62 : 0.84) : 1) * between(random, 0.94, 1);
    const frameW = Math.min(cellW, cellH * ratio) * scale;
    const frameH = Math.min(
      cellH,
      frameW /
        Math.min(
          1.5,
          Math.max(
            0.66,
            (references[i] as ReferencePicture).width / (references[i] as ReferencePicture).height,
          ),
        ),
    );
    const x =
      margin + (i - row * columns) * (cellW + gap) + (cellW - frameW) * between(random, 0.35, 0.65);
    const y = margin + row * (cellH + gap) + (cellH - frameH) * between(random, 0.4, 0.6);
    frames.push({ x, y, width: frameW, height: frameH });
  }
  return frames;
}

/** An arch, a rectangle with a rounded head, or a plain one. */
function cutOut({ x, y, width, height }: Frame, theme: Random, i: number): Outline {
  const kind =
    i === 0
      ? pick(theme, ['arch', 'arch', 'plain', 'round'] as const)
      : pick(theme, ['plain', 'arch', 'round'] as const);
  if (kind === 'plain') return [x, y, x + width, y, x + width, y + height, x, y + height];
  const radius = kind === 'arch' ? Math.min(width / 2, height) : Math.min(width, height) / 2;
  if (kind === 'round' && width / height > 0.8 && width / height < 1.25) {
    return ellipse(x + width / 2, y + height / 2, radius);
  }
  const outline = [x, y + height, x, y + radius];
  for (let step = 0; step <= 60; step += 1) {
    const angle = Math.PI + (Math.PI * step) / 60;
    outline.push(
      x + width / 2 + (Math.cos(angle) * width) / 2,
      y + radius + Math.sin(angle) * radius,
    );
  }
  outline.push(x + width, y + height);
  return outline;
}

/** The shape with a border of paper around it, so that a dark picture stands off a dark ground. */
function grown(shape: Outline, frame: Frame, border: number): Outline {
  const [middleX, middleY] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const [timesX, timesY] = [1 + (border * 2) / frame.width, 1 + (border * 2) / frame.height];
  return shape.map((value, i) =>
    i % 2 === 0 ? middleX + (value - middleX) * timesX : middleY + (value - middleY) * timesY,
  );
}

function paintCutting(plate: Plate, picture: ReferencePicture, frame: Frame, shape: Outline): void {
  const place = coverFrame(picture, frame);
  fillOutlines(plate, [shape], (x, y, out) => {
    readPlaced(picture, place, x, y, out);
    out[3] = 1;
  });
}
