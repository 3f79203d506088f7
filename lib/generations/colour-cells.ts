import { colourDistance, hexToOklab, type Oklab } from '#lib/platform/pixels/oklab';

/**
 * Colours as words of an index. OKLab is cut into cells; a picture is indexed by the cells of its
 * palette's colours, and a colour is looked for by all cells around it.
 */
const cellSize = 0.05;

/** A colour is found among those that are nearer to it than this, give or take half a cell. */
const alike = 0.1;

/** The trait of a picture that has this colour: `color:13.2.-1`. */
export function colourTrait(hex: string): string {
  const { l, a, b } = cellOf(hexToOklab(hex));
  return `color:${l}.${a}.${b}`;
}

/** The traits of all colours that look like this one; some sixty. */
export function alikeColourTraits(hex: string): string[] {
  const colour = hexToOklab(hex);
  const { l, a, b } = cellOf(colour);
  const reach = Math.ceil(alike / cellSize);
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return steps.flatMap((dl) =>
    steps.flatMap((da) =>
      steps.flatMap((db) => {
        const cell = { l: l + dl, a: a + da, b: b + db };
        const isAlike = colourDistance(middleOf(cell), colour) <= alike;
        return isAlike ? [`color:${cell.l}.${cell.a}.${cell.b}`] : [];
      }),
    ),
  );
}

function cellOf({ l, a, b }: Oklab): Oklab {
  return {
    l: Math.floor(l / cellSize),
    a: Math.floor(a / cellSize),
    b: Math.floor(b / cellSize),
  };
}

function middleOf({ l, a, b }: Oklab): Oklab {
  return { l: (l + 0.5) * cellSize, a: (a + 0.5) * cellSize, b: (b + 0.5) * cellSize };
}
