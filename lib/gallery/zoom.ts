/**
 * How a picture is looked at closely. The state is relative, as times the size at which the whole
 * picture fits and as parts of its sides, so that pictures of different sizes can be looked at in the
 * same way side by side.
 */
export interface Zoom {
  /** Times the size at which it fits, from 1 on. */
  readonly times: number;
  /** The spot that is in the middle of the frame, as parts of the picture's width and height. */
  readonly across: number;
  readonly down: number;
}

export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Where a picture is looked at. */
export interface View {
  /** What it is seen through, in CSS pixels. */
  readonly frame: Sides;
  /** The middle of the frame that a fitted picture keeps to, in CSS pixels. */
  readonly room: Sides;
  /** The picture, in its own pixels. */
  readonly picture: Sides;
}

/** In CSS pixels, from the middle of the frame. */
export interface Offset {
  readonly right: number;
  readonly down: number;
}

export const fitted: Zoom = { times: 1, across: 0.5, down: 0.5 };

/** Even a picture that fits at its own size can be looked at this much larger. */
const leastMostTimes = 8;

/** What a press of a button enlarges by. */
export const stepTimes = 1.5;

/** Nearer to the fitted size than this, full size is not worth a way of its own. */
const worthwhileTimes = 1.2;

/** CSS pixels for each pixel of a fitted picture: a small one is not enlarged to fill its room. */
export function fitScale({ room, picture }: View): number {
  const scale = Math.min(room.width / picture.width, room.height / picture.height, 1);
  return scale > 0 ? scale : 1;
}

/** How large it can be shown: its own pixels at least, and some way beyond for a small one. */
export function mostTimes(view: View): number {
  return Math.max(leastMostTimes, 1 / fitScale(view));
}

/** What a double click enlarges to: full size, or twice where that is no larger than fitted. */
export function toggleTimes(view: View): number {
  const full = 1 / fitScale(view);
  return full >= worthwhileTimes ? full : 2;
}

/** CSS pixels for each pixel, in percent: at 100 the original is shown pixel by pixel. */
export function zoomPercent(view: View, zoom: Zoom): number {
  return Math.round(fitScale(view) * zoom.times * 100);
}

/** The nearest that can be shown: no edge of the picture comes into a frame that it fills. */
export function clampZoom(view: View, { times, across, down }: Zoom): Zoom {
  const lawful = Math.min(mostTimes(view), Math.max(1, times));
  const { width, height } = shownSides(view, lawful);
  return {
    times: lawful,
    across: clampMiddle(across, view.frame.width / width),
    down: clampMiddle(down, view.frame.height / height),
  };
}

/** Enlarges or shrinks it so that the spot under a point stays under it, as far as the edges let it. */
export function zoomAbout(view: View, from: Zoom, times: number, point: Offset): Zoom {
  const zoom = clampZoom(view, from);
  const lawful = Math.min(mostTimes(view), Math.max(1, times));
  const before = shownSides(view, zoom.times);
  const after = shownSides(view, lawful);
  return clampZoom(view, {
    times: lawful,
    across: zoom.across + point.right / before.width - point.right / after.width,
    down: zoom.down + point.down / before.height - point.down / after.height,
  });
}

/** Moves the picture under its frame. */
export function panBy(view: View, from: Zoom, moved: Offset): Zoom {
  const zoom = clampZoom(view, from);
  const { width, height } = shownSides(view, zoom.times);
  return clampZoom(view, {
    times: zoom.times,
    across: zoom.across - moved.right / width,
    down: zoom.down - moved.down / height,
  });
}

/** As a CSS transform of the fitted picture in the middle of its frame, about its own middle. */
export function zoomTransform(view: View, from: Zoom): string {
  const zoom = clampZoom(view, from);
  const { width, height } = shownSides(view, zoom.times);
  const right = (0.5 - zoom.across) * width;
  const down = (0.5 - zoom.down) * height;
  return `translate(${right.toFixed(2)}px, ${down.toFixed(2)}px) scale(${zoom.times.toFixed(5)})`;
}

/** Whether more pixels are shown than a variant has. */
export function needsMore(view: View, zoom: Zoom, density: number, longerSide: number): boolean {
  const { width, height } = shownSides(view, zoom.times);
  return Math.max(width, height) * density > longerSide;
}

/** The sides of the whole picture as it is shown, in CSS pixels. */
function shownSides(view: View, times: number): Sides {
  const scale = fitScale(view) * times;
  return { width: view.picture.width * scale, height: view.picture.height * scale };
}

/** @param part of the picture's side that the frame shows; all of it stands in the middle */
function clampMiddle(middle: number, part: number): number {
  // A side that just fits is a hair longer than its frame, by rounding.
  if (part > 1 - 1e-9) return 0.5;
  return Math.min(1 - part / 2, Math.max(part / 2, middle));
}
