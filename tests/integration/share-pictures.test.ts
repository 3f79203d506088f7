import { eq } from 'drizzle-orm';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeImagesOf } from '#lib/gallery/change-images';
import { labelPacket } from '#lib/gallery/embedded/xmp-packet';
import { deleteForGood } from '#lib/gallery/purge';
import { images } from '#lib/generations/tables';
import { newId } from '#lib/id';
import { addComment, setPick } from '#lib/shares/answer-queries';
import { changeShareOf } from '#lib/shares/make-share';
import { getShareAnswers } from '#lib/shares/share-pages';
import type { ShareRules } from '#lib/shares/share-rules';
import { shareComments, shareImages, sharePicks } from '#lib/shares/tables';
import { answerWithCard } from '#lib/shares/visitor/card';
import { answerWithPicture } from '#lib/shares/visitor/files';
import { type Backend, startBackend, until } from '#tests/support/backend';
import { madeShare } from '#tests/support/made-share';
import { type Library, libraryOf } from '#tests/support/quick-pictures';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { segmentOf, visitorRequest, visitPage } from '#tests/support/share-visits';

let backend: Backend;
let library: Library;

beforeAll(async () => {
  backend = await startBackend();
  library = libraryOf(backend.db, backend.owner.id);
});

afterAll(() => backend.stop());

const share = (ids: readonly string[], rules: ShareRules = openRules()) =>
  madeShare(backend, shareOrder(ids, { rules }));

const trash = (ids: string[], isTrashed = true) =>
  changeImagesOf(backend.db, backend.owner, { ids, change: { kind: 'trash', isTrashed } });

async function formsOf(address: string) {
  const [picture = ''] = picturesOn((await visitPage(address)).text);
  const bytesOf = async (form: string) => {
    const request = visitorRequest(address);
    const answer = await answerWithPicture(request, segmentOf(address), { picture, form });
    return Buffer.from(await answer.arrayBuffer());
  };
  const card = await answerWithCard(visitorRequest(`${address}/card`), segmentOf(address));
  return {
    small: await bytesOf('small'),
    large: await bytesOf('large'),
    original: await bytesOf('original'),
    card: Buffer.from(await card.arrayBuffer()),
  };
}

/** The studio writes WebP and never reads it; a test that looks at one has to. */
const readWebpToo = () => sharp.unblock({ operation: ['VipsForeignLoadWebp'] });

const plain = (background: string) =>
  sharp({ create: { width: 64, height: 32, channels: 3, background } });

/** The colour in the middle of a picture, as a screen of sRGB shows it. */
async function seenColour(bytes: Buffer): Promise<number[]> {
  readWebpToo();
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 3;
  return [...data.subarray(middle, middle + 3)];
}

describe('a picture in another colour space', () => {
  const red = [200, 60, 40] as const;
  const inP3 = (picture: Sharp) => picture.withIccProfile('p3');
  test.each([
    ['JPEG', (picture: Sharp) => inP3(picture).jpeg({ quality: 100 }).toBuffer()],
    ['PNG', (picture: Sharp) => inP3(picture).png().toBuffer()],
  ])('is the same colour in every form of a share, as a %s', async (_kind, encode) => {
    const bytes = await encode(plain(`rgb(${red.join(',')})`));
    const { data: stored } = await sharp(bytes, { ignoreIcc: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    // In numbers it is another colour, so whoever loses its profile shows another.
    expect(Math.abs((stored[0] ?? 0) - red[0])).toBeGreaterThan(5);
    const { address } = await share([await library.imported('p3', bytes)]);
    for (const [form, its] of Object.entries(await formsOf(address))) {
      const seen = await seenColour(its);
      for (const [at, value] of red.entries()) {
        expect(Math.abs((seen[at] ?? 0) - value), `${form}: ${seen}`).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe('an original that is given away', () => {
  test.each(['jpeg', 'png'] as const)('lies as it is seen, as a turned %s', async (kind) => {
    const bytes = await plain('#2a9d8f')
      .withExif({ IFD0: { Copyright: 'Somebody', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toFormat(kind)
      .toBuffer();
    const { address } = await share([await library.imported(kind, bytes)]);
    const { original, large } = await formsOf(address);
    readWebpToo();
    const { autoOrient } = await sharp(original).metadata();
    expect(autoOrient).toEqual({ width: 32, height: 64 });
    expect(await sharp(large).metadata()).toMatchObject({ width: 32, height: 64 });
    expect(original.includes('Somebody')).toBe(false);
  });

  test.each(['jpeg', 'png'] as const)(
    'keeps China’s label, which must not be taken out, as a %s',
    async (kind) => {
      const label = '{"Label":"1","ContentProducer":"somebody"}';
      const xmp = new TextDecoder().decode(labelPacket(label));
      const described = xmp.replace('<TC260', '<xmp:Nickname>canary</xmp:Nickname><TC260');
      const bytes = await plain('#2a9d8f').withXmp(described).toFormat(kind).toBuffer();
      const rules = openRules();
      for (const id of [await library.imported('a', bytes), await library.generated('b', bytes)]) {
        const { original } = await formsOf((await share([id], rules)).address);
        expect(original.toString()).toContain('ContentProducer');
        expect(original.includes('canary')).toBe(false);
      }
    },
  );

  test('says when it was made only where dates are shown', async () => {
    const id = await library.generated('a harbour');
    for (const dates of [true, false]) {
      const { address } = await share([id], openRules({ dates }));
      const { original } = await formsOf(address);
      expect(original.includes('a harbour')).toBe(true);
      expect(original.includes('CreateDate')).toBe(dates);
    }
  });
});

describe('the order of a share', () => {
  test('is the given one, or goes by age, and can be changed', async () => {
    const ids: string[] = [];
    for (const [at, word] of ['b', 'c', 'a'].entries()) {
      const id = await library.generated(word);
      const createdAt = new Date(Date.UTC(2026, 0, 1 + at));
      await backend.db.update(images).set({ createdAt }).where(eq(images.id, id));
      ids.push(id);
    }
    const [b = '', c = '', a = ''] = ids;
    const { id, address } = await share([a, b, c]);
    const shown = async (order: ShareRules['order']) => {
      const rules = { ...openRules(), order };
      const limits = { expiresAt: null, mostVisits: null };
      await changeShareOf(backend.db, backend.owner, { id, rules, limits, password: null });
      const { text } = await visitPage(address);
      return [...text.matchAll(/alt="([abc])"/g)].map(([, word]) => word).join('');
    };
    expect(await shown('oldest')).toBe('bca');
    expect(await shown('newest')).toBe('acb');
    expect(await shown('given')).toBe('abc');
  });
});

describe('what was said to a picture', () => {
  async function answered() {
    const kept = await library.generated('kept');
    const gone = await library.generated('gone');
    const { id: shareId } = await share([kept, gone]);
    for (const imageId of [kept, gone]) {
      await setPick(backend.db, { shareId, imageId, visitor: 'somebody' }, true);
      await addComment(backend.db, { id: newId(), shareId, imageId, name: 'Anna', text: 'Lovely' });
    }
    const counts = async () => {
      const answers = await getShareAnswers(backend.owner, shareId, Date.now());
      return [answers?.images.length, answers?.share.picks, answers?.share.comments];
    };
    return { gone, counts };
  }

  test('goes to the trash with it, and comes back with it', async () => {
    const { gone, counts } = await answered();
    expect(await counts()).toEqual([2, 2, 2]);
    await trash([gone]);
    expect(await counts()).toEqual([1, 1, 1]);
    await trash([gone], false);
    expect(await counts()).toEqual([2, 2, 2]);
  });

  test('is deleted with it for good, though a generation goes on to name it', async () => {
    const { gone, counts } = await answered();
    await trash([gone]);
    await deleteForGood(backend.db, backend.owner, [gone]);
    const { db } = backend;
    expect(await db.$count(images, eq(images.id, gone))).toBe(1);
    for (const table of [shareImages, sharePicks, shareComments]) {
      expect(await db.$count(table, eq(table.imageId, gone))).toBe(0);
    }
    expect(await counts()).toEqual([1, 1, 1]);
  });
});

test('what another process ended is gone here too', async () => {
  const { id, address } = await share([await library.generated('elsewhere')]);
  const status = async () => (await visitPage(address)).status;
  expect(await status()).toBe(200);
  // As another studio on the same database does it: nobody here is told.
  const { db } = backend;
  await db.execute(`update shares set state = 'revoked' where id = '${id}'`);
  await until(async () => (await status()) === 404);
});
