import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FailureKind, Generation, MissingReason } from '#lib/generations/generation';
import { type Backend, startBackend } from '#tests/support/backend';

/** What becomes of a generation at each fault of the provider, and what it has cost by then. */
interface Ending {
  readonly state: Generation['state'];
  readonly failure?: FailureKind;
  /** Each picture's state, or why it is missing. */
  readonly images?: ReadonlyArray<'stored' | MissingReason>;
  /** What the provider answered; null where it never did. */
  readonly status: number | null;
  readonly billed: number;
  /** Of a set, how many it was allowed to have. */
  readonly most?: number;
}

/** Nobody can know: it may have been billed, and is not sent again by itself. */
const unknown = (status: number | null, billed: number): Ending => ({
  state: 'unknown',
  failure: 'unknown-outcome',
  status,
  billed,
});

/** Billed, and there is no picture to be had; its link is kept and can be tried again. */
const lost = (reason: MissingReason): Ending => ({
  state: 'failed',
  failure: 'links-lost',
  images: [reason],
  status: 200,
  billed: 1,
});

const kept = (count: number): Ending => ({
  state: 'done',
  images: Array(count).fill('stored'),
  status: 200,
  billed: count,
});

const endings: readonly (readonly [prompt: string, ending: Ending])[] = [
  ['an ordinary prompt', kept(1)],
  ['an answer that drips [drip]', kept(1)],
  ['a link that drips [slow link]', kept(1)],
  // More than were asked for are billed all the same, so they are kept.
  ['sixteen pictures [too many]', kept(16)],
  ['fewer pictures than a set of 3 may have [fewer]', { ...kept(2), most: 3 }],
  ['a refusal [refuse]', { state: 'failed', failure: 'moderation', status: 400, billed: 0 }],
  ['no picture [no images]', { state: 'failed', failure: 'no-images', status: 200, billed: 0 }],
  ['a reset after the body [reset]', unknown(null, 0)],
  ['a reset after the pictures [reset billed]', unknown(null, 1)],
  ['silence until the deadline [hang]', unknown(null, 0)],
  ['a status of 500 [500]', unknown(500, 0)],
  ['a status of 502 [502]', unknown(502, 0)],
  ['a status of 503 [503]', unknown(503, 0)],
  ['a status of 504 [504]', unknown(504, 0)],
  ['a status of 500 after the picture [500 billed]', unknown(500, 1)],
  ['half of the JSON [truncated]', unknown(200, 1)],
  ['HTML for JSON [html]', unknown(200, 1)],
  ['an answer without an end [endless answer]', unknown(200, 1)],
  ['an expired link [dead link]', lost('expired')],
  ['half a picture [broken image]', lost('not-a-picture')],
  ['HTML for a picture [html image]', lost('not-a-picture')],
  ['a picture of the wrong type [gif image]', lost('not-a-picture')],
  ['a small file of huge dimensions [bomb image]', lost('too-large')],
  ['a picture without an end [huge image]', lost('too-large')],
  ['a redirect to a private address [private redirect]', lost('forbidden-address')],
];

let backend: Backend;

beforeAll(async () => {
  // Long enough for all that answers; only one of them is waited for in vain.
  backend = await startBackend({ settings: { SEEDREAM_DEADLINE_SECONDS: '8' } });
  await backend.start();
});

afterAll(() => backend.stop());

describe('a provider that gives', () => {
  test.each(endings)(
    '%s is asked once, and what it gave is told as it is',
    async (prompt, ending) => {
      const { state, failure, images = [], status, billed, most } = ending;
      const set = most === undefined ? null : { maximum: most };
      const generation = await backend.untilState(await backend.generate(prompt, { set }));
      expect({
        state: generation.state,
        failure: 'failure' in generation ? generation.failure.kind : undefined,
        images: generation.images.map((image) =>
          image.state === 'missing' ? image.missing : image.state,
        ),
      }).toEqual({ state, failure, images });
      expect(await backend.bills(prompt)).toMatchObject([{ status, imagesBilled: billed }]);
    },
  );
});
