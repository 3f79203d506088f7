import type { Failure, Generation } from '#lib/generations/generation';
import { billedSentence } from '#lib/generations/missing-words';

export type Way = 'again' | 'recipe' | 'fetch' | 'dismiss';

export interface FailureWords {
  readonly tone: 'warn' | 'bad';
  /** What happened. */
  readonly title: string;
  /** What it means for the picture and the money. */
  readonly meaning: string;
  /** What to do. */
  readonly advice: string;
  /** The ways on, the first of them the likeliest. */
  readonly ways: readonly Way[];
}

const nothingBilled = 'Nothing was made and nothing is billed.';

type Told = Pick<Generation, 'provider' | 'images'>;

/** The advice for each kind of failure. A new kind does not compile until it has its own. */
const wordsByKind: Readonly<Record<Failure['kind'], (told: Told) => FailureWords>> = {
  key: () => ({
    tone: 'bad',
    title: 'The provider refused the key',
    meaning: nothingBilled,
    advice:
      'Set another key in Settings, or as SEEDREAM_API_KEY where the studio is started with one. Until the key works, every generation ends like this.',
    ways: ['again', 'recipe'],
  }),
  balance: () => ({
    tone: 'bad',
    title: 'The account has no balance left',
    meaning: nothingBilled,
    advice: 'Add balance in the provider’s console, then generate again.',
    ways: ['again', 'recipe'],
  }),
  moderation: () => ({
    tone: 'bad',
    title: 'The provider’s content check refused this prompt',
    meaning: nothingBilled,
    advice: 'Reword it and generate again. What you typed is kept.',
    ways: ['recipe', 'again'],
  }),
  request: () => ({
    tone: 'bad',
    title: 'The provider did not accept the request',
    meaning: nothingBilled,
    advice: 'Change what it names in the composer, then generate again. It said:',
    ways: ['recipe', 'again'],
  }),
  rate: () => ({
    tone: 'bad',
    title: 'Too many images a minute',
    meaning: `The provider kept asking for a pause, many times over. ${nothingBilled}`,
    advice: 'Wait a few minutes, then generate again.',
    ways: ['again', 'recipe'],
  }),
  unreachable: () => ({
    tone: 'bad',
    title: 'The provider could not be reached',
    meaning: 'The studio tried many times. Nothing was sent and nothing is billed.',
    advice: 'Check the network of the machine that runs the studio, then generate again.',
    ways: ['again', 'recipe'],
  }),
  'unknown-outcome': ({ provider }) => ({
    tone: 'warn',
    title: 'No readable answer came back',
    meaning:
      provider === 'demo'
        ? 'It was sent: with a key it may have been billed. The demo bills nothing.'
        : 'It was sent, so it may have been billed, and what was made cannot be fetched.',
    advice:
      provider === 'demo'
        ? 'The studio never sends it again by itself, since that may bill twice.'
        : 'The studio never sends it again by itself. Look at the provider’s billing page first: to generate again may bill twice.',
    ways: ['again', 'recipe', 'dismiss'],
  }),
  'no-images': () => ({
    tone: 'bad',
    title: 'The answer held no picture',
    meaning: 'The provider bills the pictures it returns, so this should cost nothing.',
    advice: 'Generate again, or reword the prompt if it happens twice.',
    ways: ['again', 'recipe'],
  }),
  'links-lost': ({ provider, images }) => ({
    tone: 'warn',
    title:
      images.length === 1
        ? 'The picture was made and could not be fetched'
        : 'The pictures were made and could not be fetched',
    meaning: billedSentence(images.length, provider),
    advice:
      'Fetch again tries the same links at no cost, for as long as they live. Generating again makes new pictures.',
    ways: ['fetch', 'again', 'recipe'],
  }),
};

/** What happened, where its pictures and its provider are not at hand. */
export function failureTitle(kind: Failure['kind']): string {
  return failureWords(kind, { provider: 'seedream', images: [] }).title;
}

export function failureWords(kind: Failure['kind'], told: Told): FailureWords {
  return wordsByKind[kind](told);
}
