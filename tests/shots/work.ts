import { setTimeout as sleep } from 'node:timers/promises';
import type { Recipe } from '#lib/compose/recipe';
import { type Generation, isUnderWay } from '#lib/generations/generation';
import type { StudioClient } from '#tests/support/studio-client';
import type { Held } from './holding-provider.ts';

/** Prompts that surfaces look for, each used once. */
export const prompts = {
  first: 'A fern leaf unrolling, close, soft green light',
  mountains: 'Mountains in layers of mist at dawn',
  portrait: 'Portrait of a woman in a red coat by a window',
  wide: 'A long harbour front at dusk, seen from the water',
  tall: 'One redwood from its roots to its crown',
  long: longPrompt(),
  refused: 'Something the content check refuses [refuse]',
  partWay: 'A set of 5 ceramic vessels, one glaze each',
  running: 'Saturn over a frozen sea, seen from its shore',
  runningSet: 'A series of 4 doors in an old town, morning to night',
  runningWide: 'A ridge of pines against the northern lights',
  canceled: 'A poster of overlapping circles',
  queued: 'A city of lit windows in the rain',
} as const;

/** As many calls at a time as the held ones: with them the queue stands still. */
export const concurrentCalls = 4;

export const held: Held = {
  calls: [prompts.running, prompts.runningSet, prompts.runningWide],
  set: { prompt: prompts.partWay, arriving: 3 },
};

type Order = readonly [prompt: string, recipe?: Partial<Recipe>];

/** In the order they are made; the feed shows the last one first. */
const finished: readonly Order[] = [
  [prompts.first],
  ['A set of 15 abstract tiles, one colour each', { ...pixels(1024, 1024), set: { maximum: 15 } }],
  [prompts.portrait, pixels(1728, 2304)],
  ['A colonnade in late sun', { size: { method: 'token', token: '2K' }, watermark: false }],
  ['Ink lines that flow like water', pixels(1440, 2560)],
  [prompts.mountains, pixels(2560, 1440)],
  [prompts.long, pixels(2304, 1728)],
  [
    'A set of 4 travel posters, one for each season',
    { ...pixels(1664, 2496), set: { maximum: 6 } },
  ],
  ['A lighthouse on a cliff with a storm coming in', pixels(3024, 1296)],
  [prompts.tall, pixels(256, 4096)],
  [prompts.wide, pixels(4096, 256)],
  ['A set of 3 folds of silk [one dead link]', { ...pixels(2496, 1664), set: { maximum: 3 } }],
  ['A picture whose link has expired [dead link]'],
  [prompts.refused],
  ['A picture of which no answer came back [500]', pixels(2560, 1440)],
];

/** What came well, in the order that it is made: nothing that a word for the demo brought about. */
const few: readonly Order[] = [
  ['Ink that spreads in water, close', pixels(2304, 1728)],
  ['Mountains in layers of mist, first light', pixels(3024, 1296)],
  [
    'A set of 4 travel posters of one coast, a season each',
    { ...pixels(2304, 1728), set: { maximum: 4 } },
  ],
  ['A lighthouse on a cliff at dawn, long lens, thin mist', pixels(2560, 1440)],
];

export async function makeFew(client: StudioClient): Promise<void> {
  await makeAll(client, few);
}

/** Fills an empty library with work in every state, and leaves it where it stays as it is. */
export async function makeWork(client: StudioClient): Promise<void> {
  await makeAll(client, finished);
  await order(client, prompts.partWay, { ...pixels(1728, 2304), set: { maximum: 5 } });
  await order(client, prompts.runningSet, { ...pixels(1728, 2304), set: { maximum: 4 } });
  await order(client, prompts.running, pixels(2560, 1440));
  await order(client, prompts.runningWide, pixels(3024, 1296));
  await until(client, (all) => {
    const [wide, ...others] = all;
    const partWay = others.find(({ recipe }) => recipe.prompt === prompts.partWay);
    const arrived = partWay?.images.filter(({ state }) => state === 'stored') ?? [];
    return wide?.state === 'dispatching' && arrived.length === held.set.arriving;
  });

  await client.cancel(await order(client, prompts.canceled));
  await order(client, prompts.queued, pixels(1728, 2304));
}

/** Until none of it is under way. */
async function makeAll(client: StudioClient, orders: readonly Order[]): Promise<void> {
  for (const [prompt, recipe] of orders) await order(client, prompt, recipe);
  await until(client, (all) => !all.some(isUnderWay));
}

async function order(
  client: StudioClient,
  prompt: string,
  recipe: Partial<Recipe> = {},
): Promise<string> {
  const id = await client.generate(prompt, recipe);
  if (id === null) throw new Error(`The studio did not accept: ${prompt}`);
  return id;
}

/** Asks until it is so; a state that does not come within two minutes is an error. */
async function until(
  client: StudioClient,
  isSo: (generations: readonly Generation[]) => boolean,
): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!isSo(await client.listGenerations())) {
    if (performance.now() > deadline) throw new Error('The work never came to the state wanted.');
    await sleep(200);
  }
}

function pixels(width: number, height: number): Pick<Recipe, 'size'> {
  return { size: { method: 'pixels', width, height } };
}

/** Over 600 words, beyond which the composer advises. */
function longPrompt(): string {
  const hours = ['dawn', 'morning', 'noon', 'afternoon', 'dusk', 'evening', 'midnight', 'dark'];
  const parts = hours.map(
    (hour) =>
      `At ${hour} the valley lies below an old stone terrace. In the foreground a wooden table holds a blue enamel pot, two cups, a folded map and a pair of field glasses, each with a soft shadow to the left. Behind it a low wall is overgrown with thyme, and a path runs down between olive trees to a lake without a ripple. Far hills stand in five layers, each a little paler than the one before. The air is clear, the colours are muted, and nothing in the picture moves.`,
  );
  return parts.join('\n\n');
}
