import type { NewEntry } from '#lib/library/entry';

type Starter = readonly [name: string, text: string];

const editing: readonly Starter[] = [
  ['Keep everything else', 'and keep everything else exactly as it is'],
  [
    'Keep the person',
    'and keep the face, hair and identity of the person of image 1 exactly as they are',
  ],
  [
    'Keep the product',
    'and keep the shape, colours, material and label of the product of image 1 exactly as they are',
  ],
  [
    'Style only',
    'take only the palette, line and texture of image 1, and nothing of what it shows',
  ],
  ['Remove what is marked', 'remove what is inside the red box and fill it with what surrounds it'],
  ['Where the arrow points', 'put it where the arrow in image 1 points, at a natural size'],
  ['Hide the marks', 'the arrows, boxes and notes drawn on image 1 do not appear in the result'],
  [
    'Another background',
    'replace only the background of image 1, and match the light and the edges of the subject to it',
  ],
];

const text: readonly Starter[] = [
  [
    'Headline',
    'with the headline "Your words" in a bold sans serif across the top, spelled exactly like this, no other text',
  ],
  ['Small print', 'with "Your words" in small type along the bottom edge'],
  ['No text', 'without any text, letters or numbers in the picture'],
  ['Room for words', 'with calm empty space in the upper third for a headline'],
];

const light: readonly Starter[] = [
  ['Window light', 'soft light from a window on the left, long gentle shadows'],
  ['Golden hour', 'low warm sunlight shortly before sunset, long shadows'],
  ['Overcast', 'even light of an overcast day, soft colours, no hard shadows'],
  ['Low key', 'one narrow light from the side, the rest in deep shadow'],
];

const camera: readonly Starter[] = [
  ['Long lens', 'photographed from far away with a long lens, layers close behind each other'],
  ['Wide and low', 'photographed with a wide lens from low above the ground'],
  ['From above', 'seen straight from above, everything flat on one surface'],
  ['Close up', 'a close view of the detail, the background far out of focus'],
  ['Centred and calm', 'the subject centred with equal space on all sides'],
];

const sets: readonly Starter[] = [
  ['Same in every picture', 'the same character, clothes and colours in every picture'],
  ['One for each season', 'a set of 4 pictures, one for each season, from the same place'],
];

/** Wordings that are needed again and again. */
export const starterSnippets: readonly NewEntry[] = [
  ...snippets('Starter set/Editing', 'edit', editing),
  ...snippets('Starter set/Words in pictures', 'text', text),
  ...snippets('Starter set/Light', 'light', light),
  ...snippets('Starter set/Camera', 'camera', camera),
  ...snippets('Starter set/Story', 'set', sets),
];

function snippets(folder: string, tag: string, all: readonly Starter[]): NewEntry[] {
  return all.map(([name, words]) => {
    return { kind: 'snippet', name, folder, tags: [tag], preview: null, text: words };
  });
}
