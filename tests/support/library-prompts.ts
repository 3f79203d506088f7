/** Prompts as people write them, made from parts, so that words come as unevenly as they do in life. */
/** What the pictures of a library show. */
export const librarySubjects = [
  'a harbour with fishing boats',
  'mountains in mist',
  'a lighthouse on a basalt cliff',
  'a ceramic vase with dried flowers',
  'a night market in the rain',
  'an old tram on a steep street',
  'a pine forest after snow',
  'a portrait of a violin maker',
  'a glass greenhouse full of ferns',
  'a poster for a jazz festival',
  'a lake under the northern lights',
  'a concrete stairwell',
  'a bowl of persimmons',
  'a sleeping red fox',
  'a planet with pale rings',
  'a sailboat on a calm sea',
  'a library with tall windows',
  'an astronaut in a wheat field',
  'a street of yellow houses',
  'a paper crane on a windowsill',
];
const lights = [
  'at dawn',
  'at dusk',
  'in soft morning light',
  'in hard noon sun',
  'under neon light',
  'by candlelight',
  'in blue hour',
  'backlit, with long shadows',
  'on an overcast day',
];
const styles = [
  'as a watercolour',
  'as a risograph print in three colours',
  'as a 35 mm photograph with grain',
  'as an isometric illustration',
  'as a woodcut',
  'as a studio photograph on seamless paper',
  'in the manner of a botanical plate',
  'as flat shapes with generous space',
  'as an oil sketch with visible brushwork',
];
const details = [
  'shallow depth of field',
  'muted palette of ochre and slate',
  'a single accent of vermilion',
  'lots of empty space on the left',
  'seen from above',
  'seen through a rainy window',
  'with a handwritten title',
  'wide angle',
  'symmetrical composition',
  'no people',
];
const chinese = [
  '城市夜景，霓虹灯在雨后的街道上倒映',
  '山间晨雾中的古寺，水墨画风格',
  '海边灯塔，暴风雨来临之前',
  '秋天的银杏树，金色阳光',
  '茶具静物，柔和的侧光',
];
/** Some words are in one prompt of many thousands. */
const rare = ['zeppelin', 'obsidian', 'marmalade', 'quicksilver', 'palimpsest', 'ouroboros'];

/**
 * A prompt for a picture of a subject.
 *
 * @param random numbers from 0 to 1
 */
export function libraryPrompt(subject: string, random: () => number): string {
  if (random() < 0.06) return `${pick(chinese, random)}，${Math.floor(random() * 90) + 10}毫米镜头`;
  const parts = [`${subject} ${pick(lights, random)}`, pick(styles, random)];
  while (random() < 0.55 && parts.length < 6) parts.push(pick(details, random));
  if (random() < 0.0005) parts.push(`with ${pick(rare, random)}`);
  // What is wanted most is wanted again and again: the first of a list come most.
  return `${parts.join(', ')}, take ${Math.floor(random() * 400)}`;
}

export const libraryTags = [
  'client: Northbound',
  'keeper',
  'poster',
  'moodboard',
  'print',
  'sea',
  'portrait',
  'texture',
  'review',
  '海报',
];

export const libraryCollections = [
  { name: 'Northbound', below: ['Posters', 'Stills', 'Rejected'] },
  { name: 'Harbour at night', below: ['Round one', 'Round two'] },
  { name: 'Textures', below: [] },
];

/** One of a list, the first more often than the last. */
export function pick<Value>(list: readonly Value[], random: () => number): Value {
  const at = Math.floor(random() ** 1.7 * list.length);
  return list[Math.min(at, list.length - 1)] as Value;
}
