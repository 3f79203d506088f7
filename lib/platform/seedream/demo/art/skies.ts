import { type Oklch, oklch } from '#lib/platform/seedream/demo/art/colour';

/**
 * Light, as a painter would note it down: what the sky does from above to the horizon, and what it
 * does to the land. Chosen by the prompt's words for time, season and weather.
 */
export interface Sky {
  readonly name: string;
  readonly tags: readonly string[];
  readonly zenith: Oklch;
  readonly upper: Oklch;
  readonly low: Oklch;
  readonly horizon: Oklch;
  /** The disc of the sun or the moon. */
  readonly sun: Oklch;
  /** The air around it. */
  readonly glow: Oklch;
  /** Land in the light, and in the shade. */
  readonly lit: Oklch;
  readonly shade: Oklch;
  /** The sun's height, as a share of the sky above the horizon. */
  readonly sunHeight: number;
  /** 0 to 1. */
  readonly stars: number;
}

export const skies: readonly Sky[] = [
  {
    name: 'rose dawn',
    tags: ['dawn', 'morning', 'spring', 'pink', 'pastel', 'clear'],
    zenith: oklch(0.56, 0.075, 258),
    upper: oklch(0.7, 0.06, 275),
    low: oklch(0.84, 0.065, 15),
    horizon: oklch(0.92, 0.07, 62),
    sun: oklch(0.985, 0.04, 85),
    glow: oklch(0.93, 0.09, 62),
    lit: oklch(0.78, 0.075, 45),
    shade: oklch(0.3, 0.05, 275),
    sunHeight: 0.2,
    stars: 0,
  },
  {
    name: 'golden hour',
    tags: ['sunset', 'evening', 'autumn', 'warm', 'gold', 'yellow', 'orange', 'summer'],
    zenith: oklch(0.5, 0.065, 235),
    upper: oklch(0.68, 0.05, 215),
    low: oklch(0.86, 0.09, 82),
    horizon: oklch(0.9, 0.12, 72),
    sun: oklch(0.99, 0.05, 95),
    glow: oklch(0.93, 0.12, 80),
    lit: oklch(0.76, 0.11, 66),
    shade: oklch(0.3, 0.045, 40),
    sunHeight: 0.22,
    stars: 0,
  },
  {
    name: 'violet dusk',
    tags: ['dusk', 'sunset', 'evening', 'purple', 'pink', 'warm'],
    zenith: oklch(0.27, 0.085, 280),
    upper: oklch(0.42, 0.11, 300),
    low: oklch(0.65, 0.13, 355),
    horizon: oklch(0.84, 0.12, 55),
    sun: oklch(0.97, 0.07, 75),
    glow: oklch(0.84, 0.15, 45),
    lit: oklch(0.66, 0.12, 25),
    shade: oklch(0.2, 0.06, 290),
    sunHeight: 0.1,
    stars: 0.12,
  },
  {
    name: 'blue hour',
    tags: ['dusk', 'twilight', 'blue', 'cool', 'winter', 'evening'],
    zenith: oklch(0.2, 0.065, 264),
    upper: oklch(0.33, 0.08, 258),
    low: oklch(0.55, 0.075, 240),
    horizon: oklch(0.78, 0.065, 65),
    sun: oklch(0.95, 0.05, 80),
    glow: oklch(0.8, 0.08, 55),
    lit: oklch(0.6, 0.05, 245),
    shade: oklch(0.17, 0.045, 265),
    sunHeight: 0.06,
    stars: 0.3,
  },
  {
    name: 'clear day',
    tags: ['day', 'noon', 'summer', 'blue', 'clear', 'sunny', 'green'],
    zenith: oklch(0.52, 0.115, 252),
    upper: oklch(0.66, 0.095, 244),
    low: oklch(0.83, 0.05, 228),
    horizon: oklch(0.93, 0.022, 215),
    sun: oklch(0.995, 0.015, 95),
    glow: oklch(0.97, 0.03, 95),
    lit: oklch(0.8, 0.07, 100),
    shade: oklch(0.34, 0.05, 235),
    sunHeight: 0.62,
    stars: 0,
  },
  {
    name: 'sea fog',
    tags: ['fog', 'overcast', 'grey', 'white', 'muted', 'morning', 'rain', 'neutral'],
    zenith: oklch(0.7, 0.016, 235),
    upper: oklch(0.77, 0.014, 225),
    low: oklch(0.85, 0.013, 200),
    horizon: oklch(0.91, 0.016, 95),
    sun: oklch(0.98, 0.015, 90),
    glow: oklch(0.95, 0.025, 85),
    lit: oklch(0.72, 0.018, 140),
    shade: oklch(0.27, 0.022, 220),
    sunHeight: 0.34,
    stars: 0,
  },
  {
    name: 'storm light',
    tags: ['storm', 'rain', 'overcast', 'grey', 'dark', 'cool'],
    zenith: oklch(0.27, 0.022, 245),
    upper: oklch(0.38, 0.024, 240),
    low: oklch(0.56, 0.026, 215),
    horizon: oklch(0.82, 0.05, 92),
    sun: oklch(0.96, 0.03, 95),
    glow: oklch(0.85, 0.06, 92),
    lit: oklch(0.66, 0.05, 100),
    shade: oklch(0.18, 0.02, 230),
    sunHeight: 0.16,
    stars: 0,
  },
  {
    name: 'moonlit night',
    tags: ['night', 'blue', 'dark', 'clear'],
    zenith: oklch(0.12, 0.042, 268),
    upper: oklch(0.18, 0.052, 262),
    low: oklch(0.29, 0.06, 252),
    horizon: oklch(0.42, 0.058, 235),
    sun: oklch(0.96, 0.02, 95),
    glow: oklch(0.6, 0.045, 235),
    lit: oklch(0.5, 0.05, 240),
    shade: oklch(0.1, 0.03, 268),
    sunHeight: 0.62,
    stars: 0.9,
  },
  {
    name: 'ember sunset',
    tags: ['sunset', 'red', 'orange', 'warm', 'autumn', 'desert', 'evening'],
    zenith: oklch(0.25, 0.06, 310),
    upper: oklch(0.42, 0.125, 8),
    low: oklch(0.66, 0.18, 38),
    horizon: oklch(0.86, 0.155, 72),
    sun: oklch(0.985, 0.08, 95),
    glow: oklch(0.87, 0.17, 65),
    lit: oklch(0.66, 0.16, 42),
    shade: oklch(0.17, 0.05, 350),
    sunHeight: 0.13,
    stars: 0,
  },
  {
    name: 'winter morning',
    tags: ['winter', 'snow', 'morning', 'white', 'pastel', 'cool', 'day'],
    zenith: oklch(0.68, 0.06, 240),
    upper: oklch(0.8, 0.045, 232),
    low: oklch(0.91, 0.03, 40),
    horizon: oklch(0.955, 0.035, 62),
    sun: oklch(0.995, 0.02, 85),
    glow: oklch(0.97, 0.05, 65),
    lit: oklch(0.9, 0.03, 55),
    shade: oklch(0.46, 0.055, 258),
    sunHeight: 0.24,
    stars: 0,
  },
  {
    name: 'teal and apricot',
    tags: ['dawn', 'teal', 'green', 'orange', 'sea', 'summer'],
    zenith: oklch(0.4, 0.07, 218),
    upper: oklch(0.58, 0.07, 200),
    low: oklch(0.8, 0.055, 130),
    horizon: oklch(0.91, 0.085, 68),
    sun: oklch(0.985, 0.055, 82),
    glow: oklch(0.92, 0.1, 66),
    lit: oklch(0.7, 0.08, 75),
    shade: oklch(0.23, 0.05, 215),
    sunHeight: 0.18,
    stars: 0,
  },
  {
    name: 'green night',
    tags: ['night', 'aurora', 'green', 'teal', 'winter', 'dark'],
    zenith: oklch(0.11, 0.035, 250),
    upper: oklch(0.16, 0.042, 235),
    low: oklch(0.24, 0.05, 212),
    horizon: oklch(0.36, 0.058, 190),
    sun: oklch(0.96, 0.03, 150),
    glow: oklch(0.46, 0.06, 185),
    lit: oklch(0.5, 0.05, 195),
    shade: oklch(0.1, 0.03, 230),
    sunHeight: 0.55,
    stars: 0.8,
  },
];
