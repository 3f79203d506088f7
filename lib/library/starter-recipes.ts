import { emptyRecipe } from '#lib/compose/empty-recipe';
import type { Recipe } from '#lib/compose/recipe';
import type { NewEntry } from '#lib/library/entry';

interface Starter {
  readonly name: string;
  readonly folder: string;
  readonly tags: string[];
  readonly prompt: string;
  /** One picture of 2048 × 2048 unless it says otherwise. */
  readonly size?: Recipe['size'];
  readonly set?: Recipe['set'];
  /** How many references it asks for. */
  readonly needs?: number;
}

const landscape = pixels(2560, 1440);
const portrait = pixels(1728, 2304);
const tall = pixels(1440, 2560);
const photograph = pixels(2496, 1664);
/** The shape of what is edited. */
const asTheReference: Recipe['size'] = { method: 'token', token: '2K' };

const starters: readonly Starter[] = [
  {
    name: 'Poster with text',
    folder: 'Starter set/Design',
    tags: ['poster', 'text'],
    prompt:
      'A concert poster for a late summer evening by the sea: a single paper sailboat on calm turquoise water under a large low sun, as a three-colour screen print with generous empty sky, the headline "HARBOUR NIGHTS" in tall condensed capitals across the top and "Saturday 29 August, doors at 8" in small type along the bottom edge, no other text.',
    size: portrait,
  },
  {
    name: 'Infographic',
    folder: 'Starter set/Design',
    tags: ['infographic', 'text'],
    prompt:
      'An infographic on one page with the title "How bread rises" and four steps from top to bottom, each with a small flat illustration and a short label: "Mix", "Rest", "Fold" and "Bake"; thin arrows lead from step to step, warm off-white ground, two colours of ink, a clear grid and plenty of space, no other text.',
    size: tall,
  },
  {
    name: 'Shop sign and logo',
    folder: 'Starter set/Design',
    tags: ['logo', 'text'],
    prompt:
      'A small bakery seen straight from the street in the morning, above its window a hand-painted sign with the name "Korn & Co." in round cream letters on dark green and a simple ear of wheat beside it, soft shade on the wall, a bicycle at the side, photographed with a long lens.',
    size: photograph,
  },
  {
    name: 'Product shot',
    folder: 'Starter set/Product',
    tags: ['product', 'photo'],
    prompt:
      'A studio photograph of a matte ceramic cup on a block of pale travertine, a little steam rising, soft window light from the left with a long gentle shadow, warm grey backdrop, the whole cup sharp and slightly left of the centre with calm space on the right for a caption.',
  },
  {
    name: 'Your product in a scene',
    folder: 'Starter set/Product',
    tags: ['product', 'photo', 'reference'],
    prompt:
      'Place the product of image 1 on wet dark slate at dusk with fine drops of water around it, low light from the side with a cool rim and a dark blurred background, and keep its shape, colours, material and label exactly as they are in image 1.',
    size: asTheReference,
    needs: 1,
  },
  {
    name: 'Campaign in three pictures',
    folder: 'Starter set/Product',
    tags: ['product', 'photo', 'set'],
    prompt:
      'A set of 3 photographs for one campaign of a lemon cake: the whole cake on a stand from the front, a slice on a plate from above, and a close view of the crumb with a fork; the same linen table, soft morning light and pale yellow palette in each.',
    set: { maximum: 3 },
  },
  {
    name: 'Storyboard',
    folder: 'Starter set/Story',
    tags: ['storyboard', 'set'],
    prompt:
      'A set of 6 storyboard frames for a short film about a courier who cycles through a city at night to deliver a letter: a wide view of the street, the letter in her hand, the ride through rain, a wrong turn, the door that opens, and her way home at dawn; the same courier in a yellow rain jacket in every frame, ink and grey wash with yellow as the only colour.',
    size: landscape,
    set: { maximum: 6 },
  },
  {
    name: 'Character sheet',
    folder: 'Starter set/Story',
    tags: ['character', 'set', 'reference'],
    prompt:
      'A set of 4 views of the character of image 1 for a character sheet: from the front, from the side, from behind, and the face close up; the same clothes, colours and proportions in each, a neutral pose, a plain light grey background and even light.',
    size: portrait,
    set: { maximum: 4 },
    needs: 1,
  },
  {
    name: 'Edit by marks',
    folder: 'Starter set/Edits',
    tags: ['edit', 'marks', 'reference'],
    prompt:
      'In image 1, remove what is inside the red box and fill the place with what surrounds it, put a small potted plant where the blue arrow points, and keep everything else, the light and the framing as they are; the box and the arrow themselves do not appear in the result.',
    size: asTheReference,
    needs: 1,
  },
  {
    name: 'Change one thing',
    folder: 'Starter set/Edits',
    tags: ['edit', 'reference'],
    prompt:
      'In image 1, change only the jacket to dark green corduroy, and keep the person, the face, the pose, the background and the light exactly as they are.',
    size: asTheReference,
    needs: 1,
  },
  {
    name: 'Sketch to photograph',
    folder: 'Starter set/Edits',
    tags: ['sketch', 'interior', 'reference'],
    prompt:
      'Turn the sketch of image 1 into a photograph of the finished room: keep the walls, windows and furniture and their places exactly as they are drawn, with oak floor, lime plaster and late afternoon light through the windows.',
    size: asTheReference,
    needs: 1,
  },
  {
    name: 'Style of one, subject of another',
    folder: 'Starter set/Edits',
    tags: ['style', 'reference'],
    prompt:
      'Draw the subject of image 2 in the style of image 1: take the palette, line, texture and light from image 1, and keep the pose, proportions and composition of image 2.',
    size: asTheReference,
    needs: 2,
  },
  {
    name: 'Person in these clothes',
    folder: 'Starter set/Edits',
    tags: ['fashion', 'reference'],
    prompt:
      'Dress the person of image 1 in the coat of image 2, with its cut, fabric, buttons and colour, and keep the face, hair, pose, background and light of image 1 as they are; the coat falls naturally and casts soft shadows.',
    size: asTheReference,
    needs: 2,
  },
];

/** Whole recipes, each with a subject that is easily replaced by one's own. */
export const starterRecipes: readonly NewEntry[] = starters.map(toEntry);

function toEntry(starter: Starter): NewEntry {
  const { name, folder, tags, prompt, size = emptyRecipe.size, set = null, needs = 0 } = starter;
  const references = Array.from({ length: needs }, () => null);
  const recipe = { ...emptyRecipe, prompt, references, size, set };
  return { kind: 'recipe', name, folder, tags, preview: null, recipe };
}

function pixels(width: number, height: number): Recipe['size'] {
  return { method: 'pixels', width, height };
}
