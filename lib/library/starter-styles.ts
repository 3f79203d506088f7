import type { NewEntry } from '#lib/library/entry';

type Style = readonly [name: string, folder: string, tags: readonly string[], text: string];

const photographs = 'Starter set/Photographs';
const drawings = 'Starter set/Drawings and prints';

const styles: readonly Style[] = [
  [
    'Editorial photograph',
    photographs,
    ['photo'],
    'as an editorial photograph, soft light from a window on one side, muted natural colours, shallow depth of field, fine grain',
  ],
  [
    'Film still',
    photographs,
    ['photo', 'film'],
    'as a still from a film, wide framing, lamps glowing in the background, cool shadows and warm skin, a slight glow around the lights',
  ],
  [
    'Catalogue on white',
    photographs,
    ['photo', 'product'],
    'as a catalogue photograph, seamless white background, even soft light from both sides, true colours, the whole object in focus with a faint shadow beneath it',
  ],
  [
    'Documentary black and white',
    photographs,
    ['photo'],
    'as a documentary photograph in black and white, available light, deep but open shadows, visible grain, an unposed moment',
  ],
  [
    'Night street',
    photographs,
    ['photo', 'night'],
    'as a photograph at night after rain, reflections on the ground, mixed warm and cool street light, deep blue sky, slight motion in the background',
  ],
  [
    'Screen print',
    drawings,
    ['print', 'poster'],
    'as a three-colour screen print, flat shapes, slight misregistration, visible paper grain, generous empty space',
  ],
  [
    'Linocut',
    drawings,
    ['print'],
    'as a linocut, bold carved lines, uneven black ink on warm paper, one second colour',
  ],
  [
    'Watercolour',
    drawings,
    ['painting'],
    'as a loose watercolour on rough paper, wet edges, white of the paper left for the lights, few and transparent colours',
  ],
  [
    'Ink and wash',
    drawings,
    ['drawing'],
    'as an ink drawing with grey wash, confident lines of varying weight, large areas left empty',
  ],
  [
    'Technical drawing',
    drawings,
    ['drawing'],
    'as a technical line drawing, thin even black lines on white, no shading, exact proportions',
  ],
  [
    'Flat vector',
    drawings,
    ['illustration'],
    'as a flat vector illustration, simple geometric shapes, a palette of four colours, no outlines, even spacing',
  ],
  [
    'Soft 3D',
    drawings,
    ['3d'],
    'as a clean isometric 3D rendering, matte rounded materials, soft studio light, one pastel background colour, gentle contact shadows',
  ],
  [
    'Clay figures',
    drawings,
    ['3d', 'film'],
    'as a stop-motion scene with clay figures, fingerprints in the clay, a small handmade set, warm practical light',
  ],
  [
    'Cut paper',
    drawings,
    ['illustration'],
    'as layered cut paper, visible edges and soft shadows between the layers, coloured card with a fine texture, photographed from the front',
  ],
];

/** Looks, as the end of a sentence. */
export const starterStyles: readonly NewEntry[] = styles.map(([name, folder, tags, text]) => ({
  kind: 'style',
  name,
  folder,
  tags: [...tags],
  preview: null,
  text,
}));
