import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generationReferences, generations, images } from '#lib/generations/tables';
import { takeIn } from '#lib/references/take-in';
import { newShareRules, type ShareRules } from '#lib/shares/share-rules';
import { answerWithPicture, answerWithReference } from '#lib/shares/visitor/files';
import { type Backend, startBackend } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { type Library, libraryOf } from '#tests/support/quick-pictures';
import { pictureWithRecipe } from '#tests/support/recipe-files';
import { everythingOf, leaking } from '#tests/support/share-answers';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { segmentOf, visitorRequest, visitPage } from '#tests/support/share-visits';

const secretPrompt = 'A canary over the hidden harbour';
const password = 'canary password';

let backend: Backend;
let library: Library;
let ids: string[];
let referenceKey: string;
const referenceName = 'canary-reference-file';

beforeAll(async () => {
  backend = await startBackend();
  library = libraryOf(backend.db, backend.owner.id);
  const { buffer: carrying } = await pictureWithRecipe('canary.png', { prompt: secretPrompt });
  ids = [await library.generated(secretPrompt), await library.imported(secretPrompt, carrying)];
  referenceKey = await referTo(ids[0] ?? '');
});

afterAll(() => backend.stop());

/** Gives the generation of an image a reference. */
async function referTo(imageId: string): Promise<string> {
  const { db, owner } = backend;
  const bytes = await sharp({
    create: { width: 64, height: 64, channels: 3, background: '#2a9d8f' },
  })
    .png()
    .toBuffer();
  const source = Readable.from([bytes]);
  const taken = await takeIn(db, owner, { name: `${referenceName}.png`, source, madeFrom: null });
  const key = taken.ok ? (taken.value.reference?.key ?? '') : '';
  const [image] = await db.select().from(images).where(eq(images.id, imageId));
  const generationId = image?.generationId ?? '';
  const [generation] = await db.select().from(generations).where(eq(generations.id, generationId));
  if (!generation) throw new Error('There is no generation.');
  const recipe = { ...generation.recipe, references: [key] };
  await db.update(generations).set({ recipe }).where(eq(generations.id, generationId));
  await db
    .insert(generationReferences)
    .values({ generationId, position: 0, ownerId: owner.id, referenceKey: key });
  return key;
}

async function share(rules: ShareRules, withPassword = false) {
  const order = shareOrder(ids, { rules, password: withPassword ? password : null });
  return (await madeShare(backend, order)).address;
}

describe('a share that hides everything', () => {
  test.each(['none', 'web', 'original'] as const)(
    'gives away no prompt, reference, owner or picture, with downloads: %s',
    async (downloads) => {
      const rules = newShareRules('A canary cage');
      const address = await share({ ...rules, shows: { ...rules.shows, downloads } });
      const got = await everythingOf(address);
      expect(got.size).toBe(13);
      const secrets = [
        secretPrompt,
        referenceKey,
        referenceName,
        ...ids,
        '"local"',
        'seedream-4.0',
      ];
      for (const secret of secrets) expect(leaking(got, secret), secret).toEqual([]);
    },
  );

  test('has originals of the same pixels without a word in them', async () => {
    const address = await share(openRules({ prompts: false, recipes: false, references: false }));
    const [, picture = ''] = picturesOn((await visitPage(address)).text);
    const answer = await answerWithPicture(visitorRequest(address), segmentOf(address), {
      picture,
      form: 'original',
    });
    const metadata = await sharp(await answer.arrayBuffer()).metadata();
    expect(metadata).toMatchObject({ format: 'png', width: 640, height: 480 });
    expect([metadata.xmp, metadata.exif, metadata.comments]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('behind a password shows not even its title', async () => {
    const address = await share(newShareRules('A canary cage'), true);
    const got = await everythingOf(address);
    for (const secret of ['A canary cage', password, secretPrompt]) {
      expect(leaking(got, secret), secret).toEqual([]);
    }
  });
});

describe('a share that shows recipes and hides references', () => {
  test('gives away recipes without a trace of the references', async () => {
    const got = await everythingOf(await share(openRules({ references: false })));
    expect(leaking(got, secretPrompt).length).toBeGreaterThan(3);
    expect(leaking(got, referenceKey)).toEqual([]);
    expect(leaking(got, referenceName)).toEqual([]);
  });
});

describe('a share that shows references', () => {
  test('shows small pictures of them, and never what their files are called', async () => {
    const address = await share(openRules());
    const got = await everythingOf(address);
    expect(leaking(got, referenceName)).toEqual([]);
    const name = /\/reference\/([\w-]+)"/.exec((await visitPage(address)).text)?.[1] ?? '';
    const answer = await answerWithReference(visitorRequest(address), segmentOf(address), name);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const other = await answerWithReference(visitorRequest(address), segmentOf(address), 'x');
    expect(other.status).toBe(404);
  });
});
