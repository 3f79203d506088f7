/**
 * What words of a prompt mean to the demo's painter. Pure data. Plurals in "s" are understood, so
 * only the singular stands here.
 */

/** Words that stand for a tag of palettes.ts or skies.ts. A word that is a tag stands for itself. */
export const tagsOfWord: Readonly<Record<string, string>> = {
  crimson: 'red', scarlet: 'red', ruby: 'red', vermilion: 'red', cherry: 'red',
  maroon: 'burgundy', wine: 'burgundy',
  tangerine: 'orange', apricot: 'orange', copper: 'brown', bronze: 'brown', amber: 'gold',
  golden: 'gold', ochre: 'yellow', lemon: 'yellow', saffron: 'yellow', honey: 'gold',
  lime: 'green', olive: 'moss', emerald: 'green', jade: 'green', forest: 'green',
  aqua: 'teal', turquoise: 'teal', cyan: 'teal', petrol: 'teal',
  azure: 'blue', cobalt: 'blue', indigo: 'navy', sapphire: 'blue', ultramarine: 'blue', sky: 'blue',
  violet: 'purple', lilac: 'lilac', lavender: 'lavender', mauve: 'mauve', plum: 'plum',
  magenta: 'neon', fuchsia: 'neon', salmon: 'coral', blush: 'pink', rose: 'pink',
  cream: 'beige', ivory: 'beige', sand: 'beige', tan: 'brown', taupe: 'neutral',
  gray: 'grey', charcoal: 'grey', silver: 'silver', noir: 'black',
  sunrise: 'dawn', daybreak: 'dawn', midday: 'noon', afternoon: 'day', daylight: 'day',
  sundown: 'sunset', twilight: 'twilight', gloaming: 'dusk', nightfall: 'dusk', nocturne: 'night',
  moonlight: 'night', moonlit: 'night', midnight: 'night', starry: 'night', dark: 'dark',
  foggy: 'fog', mist: 'fog', misty: 'fog', haze: 'fog', hazy: 'fog', cloudy: 'overcast',
  rainy: 'rain', drizzle: 'rain', stormy: 'storm', thunder: 'storm', lightning: 'storm',
  snowy: 'snow', frost: 'winter', frosty: 'winter', ice: 'winter', icy: 'winter', cold: 'cool',
  autumnal: 'autumn', fall: 'autumn', sunny: 'sunny', hot: 'warm', cosy: 'warm', cozy: 'warm',
  northern: 'aurora', moody: 'dark', gloomy: 'dark', calm: 'muted', serene: 'soft', gentle: 'soft',
  cyberpunk: 'neon', synthwave: 'neon', vaporwave: 'neon', tropics: 'tropical',
  mono: 'monochrome', grayscale: 'monochrome', greyscale: 'monochrome', sepia: 'sepia',
};

/** Where a named colour stands, for a palette that lacks it: lightness, chroma, hue in degrees. */
export const namedColours: Readonly<Record<string, readonly [l: number, c: number, h: number]>> = {
  red: [0.58, 0.19, 27], burgundy: [0.38, 0.12, 12], orange: [0.71, 0.165, 52],
  coral: [0.71, 0.145, 30], brown: [0.48, 0.07, 52], gold: [0.78, 0.13, 82],
  yellow: [0.85, 0.155, 95], green: [0.56, 0.12, 148], moss: [0.52, 0.08, 118],
  mint: [0.86, 0.07, 162], teal: [0.58, 0.09, 195], blue: [0.52, 0.13, 256],
  navy: [0.32, 0.09, 266], purple: [0.5, 0.14, 302], lilac: [0.77, 0.08, 312],
  lavender: [0.78, 0.07, 300], mauve: [0.66, 0.06, 330], plum: [0.4, 0.1, 340],
  pink: [0.76, 0.12, 8], peach: [0.85, 0.075, 48], beige: [0.88, 0.035, 80],
};

/** How a whole palette is shifted: added lightness, chroma times, in this order. */
export const moods: Readonly<Record<string, readonly [lightness: number, chroma: number]>> = {
  pastel: [0.07, 0.75], soft: [0.03, 0.8], muted: [0, 0.6], faded: [0.03, 0.55],
  desaturated: [0, 0.45], vivid: [0, 1.3], vibrant: [0, 1.3], bold: [0, 1.15], neon: [0.02, 1.3],
  monochrome: [0, 0.05], 'black and white': [0, 0.02], sepia: [0, 0.45],
  dark: [-0.06, 1], bright: [0.05, 1.08], light: [0.03, 0.95],
};

/** Words that call for a scene. The scene with the most of them is painted. */
export const sceneWords = {
  mountains:
    'mountain peak ridge alp alpine summit valley canyon hill glacier volcano landscape lake fjord wilderness desert dune hiking cliff snowcap himalaya patagonia highland meadow horizon',
  sea: 'sea ocean coast coastal beach shore wave island harbour harbor bay sail boat ship surf lagoon tide lighthouse seaside water river mediterranean',
  'still life':
    'still-life vase bottle bowl cup mug pot pottery ceramic jug jar pear apple fruit table kitchen product perfume sphere object coffee tea food glass packaging vessel candle lamp porcelain clay',
  poster:
    'poster abstract geometric geometry bauhaus shape pattern graphic logo minimal minimalist cover flyer album print icon tile mosaic circle square constructivist swiss suprematist memphis',
  flow: 'flow line ink stroke brush calligraphy current wind generative contour topographic curve rhythm music dance hair zen',
  botanical:
    'leaf leave plant botanical flower floral garden fern bouquet herb branch bloom blossom eucalyptus wreath grass tulip rose jungle foliage petal monstera herbarium tree berry',
  city: 'city skyline urban street tower skyscraper downtown tokyo shanghai manhattan metropolis traffic rooftop window cyberpunk district',
  cosmos:
    'space planet star galaxy nebula cosmos cosmic universe moon saturn jupiter mars astronaut rocket alien orbit solar astronomy constellation asteroid comet',
  arches:
    'architecture architectural interior arch hall corridor room door doorway stair staircase temple house museum palace courtyard column colonnade monastery cathedral villa building gallery tunnel',
  silk: 'silk fabric cloth satin fold gradient wallpaper texture liquid fluid marble background smooth curtain dress velvet drape wavy',
  forest: 'forest wood woodland pine spruce fir conifer taiga grove redwood camping cabin deer wolf fox bear',
} as const;

export type SceneName = keyof typeof sceneWords;
