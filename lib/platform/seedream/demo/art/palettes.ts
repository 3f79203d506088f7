import { type Oklch, oklch } from '#lib/platform/seedream/demo/art/colour';

/** A printmaker's choice of colours: few, and chosen to be together. */
export interface Palette {
  readonly name: string;
  /** Words of a prompt that call for it. */
  readonly tags: readonly string[];
  /** Paper, wall or night: what everything else stands on. */
  readonly ground: Oklch;
  readonly dark: Oklch;
  readonly light: Oklch;
  /** The leading colour first, the accent last. */
  readonly inks: readonly Oklch[];
}

function palette(name: string, tags: string, colours: readonly (readonly number[])[]): Palette {
  const [ground, dark, light, ...inks] = colours.map(([l = 0, c = 0, h = 0]) => oklch(l, c, h));
  if (!ground || !dark || !light) throw new Error(`palette ${name} lacks its first three colours`);
  return { name, tags: [name, ...tags.split(' ')], ground, dark, light, inks };
}

/** Each row: ground, dark, light, then the inks, as lightness, chroma and hue in degrees. */
export const palettes: readonly Palette[] = [
  palette('workshop', 'red blue yellow primary bold bauhaus modern', [
    [0.93, 0.022, 88],
    [0.24, 0.02, 270],
    [0.97, 0.012, 90],
    [0.58, 0.19, 29],
    [0.43, 0.13, 258],
    [0.81, 0.145, 84],
    [0.72, 0.05, 60],
    [0.27, 0.02, 270],
  ]),
  palette('terracotta', 'warm orange brown autumn earth desert clay mediterranean', [
    [0.91, 0.028, 72],
    [0.28, 0.035, 40],
    [0.965, 0.015, 80],
    [0.62, 0.13, 42],
    [0.48, 0.1, 32],
    [0.77, 0.075, 66],
    [0.42, 0.045, 165],
    [0.85, 0.06, 55],
  ]),
  palette('bottles', 'muted soft beige grey neutral quiet calm', [
    [0.8, 0.022, 78],
    [0.33, 0.02, 50],
    [0.93, 0.016, 85],
    [0.7, 0.035, 42],
    [0.62, 0.03, 232],
    [0.76, 0.045, 88],
    [0.55, 0.035, 25],
    [0.67, 0.03, 150],
  ]),
  palette('fjord', 'blue cool winter nordic cold ice', [
    [0.93, 0.012, 235],
    [0.25, 0.035, 250],
    [0.975, 0.006, 220],
    [0.4, 0.06, 246],
    [0.56, 0.065, 232],
    [0.73, 0.05, 218],
    [0.85, 0.03, 65],
    [0.66, 0.13, 38],
  ]),
  palette('persimmon', 'blue orange navy complementary contrast', [
    [0.945, 0.018, 84],
    [0.25, 0.07, 272],
    [0.975, 0.01, 85],
    [0.35, 0.115, 272],
    [0.5, 0.12, 264],
    [0.69, 0.17, 46],
    [0.82, 0.08, 68],
    [0.6, 0.18, 36],
  ]),
  palette('understorey', 'green forest spring nature botanical moss', [
    [0.93, 0.028, 108],
    [0.25, 0.04, 160],
    [0.97, 0.018, 105],
    [0.38, 0.065, 155],
    [0.5, 0.085, 148],
    [0.64, 0.095, 134],
    [0.79, 0.085, 112],
    [0.68, 0.13, 58],
  ]),
  palette('rosewater', 'pink red rose spring romantic love', [
    [0.94, 0.022, 28],
    [0.3, 0.06, 8],
    [0.975, 0.012, 40],
    [0.72, 0.11, 10],
    [0.6, 0.15, 14],
    [0.45, 0.11, 6],
    [0.84, 0.065, 38],
    [0.42, 0.055, 155],
  ]),
  palette('wisteria', 'purple violet lilac lavender mauve', [
    [0.935, 0.022, 310],
    [0.26, 0.07, 298],
    [0.975, 0.01, 320],
    [0.5, 0.125, 300],
    [0.63, 0.115, 306],
    [0.77, 0.08, 315],
    [0.4, 0.1, 285],
    [0.83, 0.1, 74],
  ]),
  palette('sumi', 'black white monochrome grey ink mono minimal silver', [
    [0.945, 0.009, 88],
    [0.21, 0.008, 270],
    [0.98, 0.004, 90],
    [0.3, 0.009, 265],
    [0.45, 0.01, 255],
    [0.62, 0.01, 240],
    [0.79, 0.01, 90],
    [0.58, 0.195, 32],
  ]),
  palette('lagoon', 'teal turquoise coral sea tropical summer cyan', [
    [0.95, 0.016, 98],
    [0.27, 0.05, 205],
    [0.98, 0.01, 100],
    [0.43, 0.075, 200],
    [0.59, 0.09, 192],
    [0.77, 0.075, 184],
    [0.84, 0.075, 66],
    [0.71, 0.145, 32],
  ]),
  palette('mustard', 'yellow gold autumn retro vintage plum', [
    [0.92, 0.04, 90],
    [0.27, 0.05, 340],
    [0.965, 0.025, 92],
    [0.77, 0.14, 80],
    [0.4, 0.09, 342],
    [0.57, 0.125, 18],
    [0.63, 0.06, 205],
    [0.85, 0.1, 88],
  ]),
  palette('midnight', 'dark night blue gold navy luxury midnight', [
    [0.2, 0.042, 266],
    [0.13, 0.035, 268],
    [0.93, 0.03, 82],
    [0.76, 0.105, 78],
    [0.46, 0.1, 262],
    [0.66, 0.08, 228],
    [0.86, 0.045, 80],
    [0.63, 0.14, 24],
  ]),
  palette('conservatory', 'dark green emerald night jungle tropical', [
    [0.22, 0.036, 168],
    [0.14, 0.028, 175],
    [0.93, 0.03, 110],
    [0.52, 0.095, 158],
    [0.68, 0.11, 148],
    [0.82, 0.085, 112],
    [0.4, 0.07, 185],
    [0.76, 0.135, 66],
  ]),
  palette('oxblood', 'dark red wine burgundy crimson dramatic', [
    [0.235, 0.06, 18],
    [0.16, 0.04, 12],
    [0.93, 0.03, 66],
    [0.55, 0.165, 26],
    [0.7, 0.13, 42],
    [0.86, 0.065, 70],
    [0.42, 0.09, 350],
    [0.62, 0.06, 215],
  ]),
  palette('sorbet', 'pastel soft pink peach mint spring baby candy', [
    [0.955, 0.018, 66],
    [0.4, 0.06, 300],
    [0.985, 0.008, 80],
    [0.86, 0.075, 42],
    [0.84, 0.07, 12],
    [0.89, 0.07, 98],
    [0.83, 0.06, 222],
    [0.79, 0.08, 304],
  ]),
  palette('meadow', 'pastel green mint spring fresh sage light', [
    [0.955, 0.02, 130],
    [0.36, 0.045, 180],
    [0.985, 0.01, 120],
    [0.84, 0.065, 155],
    [0.74, 0.065, 172],
    [0.9, 0.075, 105],
    [0.85, 0.055, 50],
    [0.68, 0.08, 230],
  ]),
  palette('arcade', 'neon vivid electric cyberpunk synthwave bright colourful colorful', [
    [0.19, 0.045, 290],
    [0.13, 0.04, 285],
    [0.95, 0.03, 320],
    [0.68, 0.245, 350],
    [0.55, 0.22, 292],
    [0.8, 0.14, 205],
    [0.7, 0.18, 45],
    [0.88, 0.19, 118],
  ]),
  palette('afterglow', 'sunset orange pink purple warm summer evening', [
    [0.9, 0.045, 68],
    [0.26, 0.085, 312],
    [0.965, 0.025, 78],
    [0.73, 0.155, 52],
    [0.64, 0.185, 30],
    [0.51, 0.165, 2],
    [0.38, 0.125, 322],
    [0.85, 0.11, 80],
  ]),
  palette('sea glass', 'blue green teal light sea coast calm cool aqua', [
    [0.95, 0.014, 182],
    [0.27, 0.055, 236],
    [0.985, 0.006, 170],
    [0.81, 0.05, 184],
    [0.67, 0.07, 202],
    [0.51, 0.075, 222],
    [0.37, 0.065, 238],
    [0.83, 0.08, 78],
  ]),
  palette('umber', 'brown black sepia coffee wood dark warm chocolate', [
    [0.3, 0.018, 52],
    [0.18, 0.014, 45],
    [0.92, 0.028, 78],
    [0.56, 0.07, 52],
    [0.7, 0.075, 62],
    [0.83, 0.05, 75],
    [0.43, 0.055, 38],
    [0.64, 0.14, 44],
  ]),
];
