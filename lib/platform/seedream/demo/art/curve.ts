/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points along a quadratic curve, both ends included. */
export function quadratic(from: Point, bend: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const a = (1 - t) * (1 - t);
    const b = 2 * (1 - t) * t;
    const c = t * t;
    return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
  });
}

/** A band of changing width around a line, as a closed outline. Widths in pixels. */
export function ribbon(line: readonly Point[], widthAt: (t: number) => number): number[] {
  const left: number[] = [];
  const right: number[] = [];
  const last = line.length - 1;
  for (let i = 0; i <= last; i += 1) {
    const here = line[i] as Point;
    const before = line[Math.max(0, i - 1)] as Point;
    const after = line[Math.min(last, i + 1)] as Point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = widthAt(i / last) / 2;
    const nx = (-(after.y - before.y) / length) * half;
    const ny = ((after.x - before.x) / length) * half;
    left.push(here.x + nx, here.y + ny);
    right.unshift(here.x - nx, here.y - ny);
  }
  // `unshift` of pairs leaves each pair in order and the pairs from the end to the start.
  return [...left, ...right];
}

/** A circle or an ellipse as an outline. */
export function ellipse(x: number, y: number, rx: number, ry = rx, turn = 0): number[] {
  const steps = Math.max(24, Math.min(160, Math.round(Math.sqrt(Math.max(rx, ry)) * 7)));
  const outline: number[] = [];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let i = 0; i < steps; i += 1) {
    const angle = (i / steps) * Math.PI * 2;
    const [dx, dy] = [Math.cos(angle) * rx, Math.sin(angle) * ry];
    outline.push(x + dx * cos - dy * sin, y + dx * sin + dy * cos);
  }
  return outline;
}

/** A piece of a pie, from one angle to another, in radians clockwise from the right. */
export function wedge(x: number, y: number, radius: number, from: number, to: number): number[] {
  const steps = Math.max(12, Math.round(Math.abs(to - from) * 24));
  const outline = [x, y];
  for (let i = 0; i <= steps; i += 1) {
    const angle = from + ((to - from) * i) / steps;
    outline.push(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return outline;
}

/** The same outline the other way round, which makes a hole of it. */
export function reversed(outline: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = outline.length - 2; i >= 0; i -= 2) {
    back.push(outline[i] as number, outline[i + 1] as number);
  }
  return back;
}

export function smoothStep(t: number): number {
  const at = Math.min(1, Math.max(0, t));
  return at * at * (3 - 2 * at);
}
