import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { users } from '#lib/accounts/tables';
import { getReport } from '#lib/experiments/report/report';
import { reportIntroduction } from '#lib/experiments/report/report-words';
import { experiments } from '#lib/experiments/tables';
import { images } from '#lib/generations/tables';
import { makeShare, setShareState } from '#lib/shares/make-share';
import { clientPicks } from '#lib/shares/pick-sheets';
import { getShareAnswers, listShares } from '#lib/shares/share-pages';
import { newShareRules, openReportRules, type ShareRules } from '#lib/shares/share-rules';
import { answerWithCard } from '#lib/shares/visitor/card';
import { answerWithPicture } from '#lib/shares/visitor/files';
import { exportDraft, previewDraft } from '#lib/shares/website-answer';
import { type Backend, startBackend } from '#tests/support/backend';
import { designOf } from '#tests/support/designs';
import { type MadeExperiment, madeExperiment, votesFor } from '#tests/support/made-experiment';
import { madeShare } from '#tests/support/made-share';
import { everythingOf, leaking } from '#tests/support/share-answers';
import { openRules, picturesOn, shareOrder } from '#tests/support/share-orders';
import { letMomentPass, segmentOf, visitorRequest, visitPage } from '#tests/support/share-visits';
import { makeTempFolder } from '#tests/support/temp-folder';
import { unzipInto } from '#tests/support/unzip-into';

let backend: Backend;
let made: MadeExperiment;
let folder: string;

const key = 'ab'.repeat(32);
/** What a stranger must not read where prompts are hidden. */
const secrets = {
  template: 'canary-template',
  value: 'canary-value',
  other: 'canary-other',
  variable: 'canaryname',
  name: 'canary-experiment',
  question: 'canary-question',
  asked: 'canary-asked',
  reference: key.slice(0, 8),
  model: 'seedream-4.0',
  day: '25 November',
};

beforeAll(async () => {
  folder = await makeTempFolder('report');
  backend = await startBackend();
  const { db, owner } = backend;
  await db.insert(users).values({ id: 'stranger', name: 'Stranger' });
  const design = designOf(`${secrets.template} {${secrets.variable}} {from}`, {
    [secrets.variable]: [secrets.value, secrets.other],
  });
  const from = { name: 'from', values: [{ kind: 'reference' as const, key }] };
  made = await madeExperiment(db, owner.id, {
    name: secrets.name,
    question: secrets.question,
    design: { ...design, variables: [...design.variables, from] },
    colours: ['#c03030', '#3030c0'],
  });
  await db
    .update(experiments)
    .set({ createdAt: new Date('2026-11-25T09:00:00Z'), asked: secrets.asked })
    .where(eq(experiments.id, made.id));
  await votesFor(db, owner.id, made.id, { winner: 1, loser: 0, times: 12 });
});

afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

const source = () => ({ kind: 'experiment', id: made.id }) as const;

const share = (rules: ShareRules) =>
  madeShare(backend, shareOrder([], { source: source(), rules }));

describe('the report of an experiment', () => {
  test('has what was asked, what won, what it has cost and how long it took', async () => {
    const report = await getReport(backend.owner, made.id, clientPicks);
    const { name, question, asked } = secrets;
    expect(report?.experiment).toMatchObject({ name, question, asked });
    expect(report?.standings).toMatchObject({ votes: 12, judges: [{ name: 'You', votes: 12 }] });
    expect(report?.standings.sentence).toContain(`“${secrets.other}” wins`);
    expect(report?.standings.verdict).toMatchObject({ state: 'sure', leader: 1 });
    expect(report?.calls).toEqual({ spanMs: 8000, typicalMs: 8000 });
    expect(report?.failures).toEqual([]);
  });

  test('counts failures by their reason, and is nobody else’s', async () => {
    const { db, owner } = backend;
    const failed = await madeExperiment(db, owner.id, {
      name: 'Refused',
      question: '',
      design: designOf('{a|b|c}'),
      colours: [null, '#c03030', null],
    });
    const report = await getReport(owner, failed.id, clientPicks);
    expect(report?.failures).toEqual([{ kind: 'moderation', count: 2 }]);
    expect(await getReport({ id: 'stranger' }, failed.id, clientPicks)).toBeNull();
  });
});

describe('a shared report', () => {
  test.each(['none', 'web', 'original'] as const)(
    'that hides prompts names nothing but variants, with downloads: %s',
    async (downloads) => {
      const rules = newShareRules('For the client');
      const { address } = await share({ ...rules, shows: { ...rules.shows, downloads } });
      const got = await everythingOf(address);
      expect(got.get('page')).toContain('Variant B');
      // A recipe and three forms of each of two pictures.
      expect(got.size).toBe(5 + 2 * 4);
      for (const secret of [...Object.values(secrets), ...made.images, made.id, '"local"']) {
        expect(leaking(got, secret ?? ''), secret ?? '').toEqual([]);
      }
    },
  );

  test('that shows prompts has template, values and grid, and of a reference no key', async () => {
    const { address } = await share(openRules({ recipes: false, dates: false, cost: false }));
    const { text } = await visitPage(address);
    expect(text).toContain(`<blockquote class="template">${secrets.template} {`);
    expect(text).toContain(`“${secrets.other}” wins`);
    expect(text).toContain('12 blind votes · 1 judge.');
    expect(text).toContain('reference 1');
    for (const hidden of [key.slice(0, 8), secrets.day, 'nothing billed', 'Watermark']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('tells of cost, dates and recipes where they are shown', async () => {
    const { address } = await share(openRules());
    const { text } = await visitPage(address);
    expect(text).toContain('<dt>Cost</dt><dd>nothing billed</dd>');
    expect(text).toContain('<dt>Time</dt><dd>8.0 s from the first call');
    expect(text).toContain('Wednesday, 25 November 2026');
    expect(text).toContain('Use this recipe');
  });

  test('shows the pictures of what won large, with answers, and all of them in its grid', async () => {
    const { address } = await share(newShareRules('For the client'));
    const { text } = await visitPage(address);
    expect(text).toContain('<h2 id="chosen">Winners</h2>');
    expect(text).toContain('<h3>1. Variant B</h3>');
    expect(picturesOn(text)).toHaveLength(2);
    expect(text).toContain('aria-label="Pick"');
    const squares = [...text.matchAll(/<div class="square"><a /g)];
    expect(squares).toHaveLength(2);
  });

  test('follows the experiment: a picture in the trash is gone, a vote counts', async () => {
    const { address } = await share(newShareRules('For the client'));
    const before = await visitPage(address);
    const [first = ''] = made.images;
    const trash = (trashedAt: Date | null) =>
      backend.db
        .update(images)
        .set({ trashedAt })
        .where(eq(images.id, first ?? ''));
    await trash(new Date());
    letMomentPass(address);
    const after = await visitPage(address);
    await trash(null);
    const shown = ({ text }: { text: string }) =>
      new Set([...text.matchAll(/\/image\/([\w-]{16})\/large/g)].map(([, name]) => name)).size;
    expect([shown(before), shown(after)]).toEqual([2, 1]);
  });

  test('ends when it is revoked, for pages and pictures', async () => {
    const { id, address } = await share(newShareRules('For the client'));
    const segment = segmentOf(address);
    const [picture = ''] = picturesOn((await visitPage(address)).text);
    await setShareState(backend.db, backend.owner, id, 'revoked');
    const file = { picture, form: 'small' };
    expect((await visitPage(address)).status).toBe(404);
    expect((await answerWithPicture(visitorRequest(address), segment, file)).status).toBe(404);
    expect((await answerWithCard(visitorRequest(address), segment)).status).toBe(404);
  });

  test('is listed by what it is of, with the pictures that its visitors answer to', async () => {
    const { id } = await share(newShareRules('For the client'));
    const listed = await listShares(backend.owner, Date.now());
    expect(listed.find((each) => each.id === id)).toMatchObject({
      experiment: secrets.name,
      collection: null,
    });
    const answers = await getShareAnswers(backend.owner, id, Date.now());
    expect(answers?.images.map((each) => each.id)).toEqual(made.images);
  });

  test('says of how many it shows the best', async () => {
    const { db, owner } = backend;
    const word = Array.from({ length: 52 }, (_, at) => `word ${at}`);
    const many = await madeExperiment(db, owner.id, {
      name: 'Many words',
      question: '',
      design: designOf('{word}', { word }),
      colours: ['#c03030'],
    });
    for (let cell = 1; cell < word.length; cell += 1) {
      await votesFor(db, owner.id, many.id, { winner: cell, loser: cell - 1, times: 1 });
    }
    const standings = (await getReport(owner, many.id, clientPicks))?.standings;
    expect([standings?.ranked.length, standings?.rankedInAll]).toEqual([50, 52]);
    const rules = newShareRules('Many words');
    const order = shareOrder([], { source: { kind: 'experiment', id: many.id }, rules });
    const { address } = await madeShare(backend, order);
    expect((await visitPage(address)).text).toContain('The best 50 of 52');
  });

  test('of somebody else’s experiment is none, and is gone with its experiment', async () => {
    const { db, owner } = backend;
    const order = shareOrder([], { source: source(), rules: newShareRules('Mine now') });
    expect(await makeShare(db, { id: 'stranger' }, order)).toMatchObject({ ok: false });
    const other = await madeExperiment(db, owner.id, {
      name: 'Short-lived',
      question: '',
      design: designOf('{a|b}'),
      colours: ['#c03030', '#30c030'],
    });
    const rules = newShareRules('Short-lived');
    const source2 = { kind: 'experiment', id: other.id } as const;
    const { address } = await madeShare(backend, shareOrder([], { source: source2, rules }));
    expect((await visitPage(address)).status).toBe(200);
    await db.delete(experiments).where(eq(experiments.id, other.id));
    letMomentPass(address);
    expect((await visitPage(address)).status).toBe(404);
  });
});

describe('an experiment as a website', () => {
  const draft = (rules: ShareRules) =>
    visitorRequest(
      '/api/shares/export',
      {},
      { draft: JSON.stringify({ source: source(), rules }) },
    );

  async function unpack(answer: Response, name: string): Promise<string> {
    const file = join(folder, `${name}.zip`);
    await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
    unzipInto(file, join(folder, name));
    return join(folder, name);
  }

  test('has grid, ranking and all that they ask for, and nothing from elsewhere', async () => {
    const rules = openReportRules(secrets.name, reportIntroduction(secrets));
    const site = await unpack(await exportDraft(backend.owner, draft(rules)), 'open');
    const text = await readFile(join(site, 'index.html'), 'utf8');
    for (const words of [
      secrets.question,
      secrets.asked,
      secrets.template,
      secrets.value,
      'Ranking',
    ]) {
      expect(text).toContain(words);
    }
    const addresses = [...text.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, each = '']) => each);
    const files = addresses.filter((each) => !each.startsWith('data:'));
    expect(files.length).toBeGreaterThan(6);
    for (const each of files) {
      expect(each).toMatch(/^[\w./-]+$/);
      expect(existsSync(join(site, each)), each).toBe(true);
    }
    expect(await readFile(join(site, 'style.css'), 'utf8')).toContain('.results');
  });

  test('is somebody’s own, and a preview shows the same to its owner alone', async () => {
    const rules = openReportRules(secrets.name, '');
    expect((await exportDraft({ id: 'stranger' }, draft(rules))).status).toBe(404);
    expect((await previewDraft({ id: 'stranger' }, draft(rules))).status).toBe(404);
    const preview = await previewDraft(backend.owner, draft(rules));
    const text = await preview.text();
    expect(text).toContain('This is a preview.');
    expect(text).toContain(`/api/images/${made.images[1]}/large`);
  });
});
