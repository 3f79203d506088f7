/**
 * `npm run bench`: measures what the studio promises, on the machine it runs on, and prints each
 * figure beside its promise. Machines differ and are noisy, so bare work of the same kind is
 * measured in the same run, and nothing here fails a build.
 */
import { measureAttack } from './attack.ts';
import { measureBaseline } from './baseline.ts';
import { type BenchStudio, benchStudio } from './bench-studio.ts';
import { type Figure, printFigures } from './figures.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureGallery } from './gallery.ts';
import { measureIngest } from './ingest.ts';
import { measureJobStart } from './job-start.ts';
import { measureJourney } from './journey.ts';
import { measureJudging } from './judging.ts';
import { runLighthouse } from './lighthouse.ts';
import { measureMillion } from './million.ts';
import { measureReferences } from './references.ts';
import { measureResults } from './results.ts';
import { measureShare } from './share.ts';
import { measureTyping } from './typing.ts';
import { measureZip } from './zip.ts';

const measures = {
  bare: ['The same work, bare', (studio) => measureBaseline(studio.picture)],
  journey: ['From the click to the picture', measureJourney],
  'job-start': ['From an order to the worker that takes it', measureJobStart],
  references: ['References', measureReferences],
  ingest: ['Ingest of 2048 × 2048 JPEGs', measureIngest],
  gallery: ['The gallery at 100,000 images, embedded', measureGallery],
  zip: ['A ZIP of a thousand pictures', measureZip],
  share: ['A share of sixty pictures', measureShare],
  attack: ['Health while hostile bodies come in', measureAttack],
  results: ['An experiment of 10,000 cells', measureResults],
  typing: ['Typing in a prompt of 2,000 words', (studio) => measureTyping(studio.url)],
  load: ['First load of /', (studio) => measureFirstLoad(studio.url)],
  lighthouse: ['Lighthouse, mobile, /', (studio) => runLighthouse(studio.url)],
} satisfies Record<string, [string, (studio: BenchStudio) => Promise<Figure[]>]>;

/** Takes so long that it is measured only when it is named. */
const onRequest = {
  judging: ['Judging, on votes from known strengths', measureJudging],
  million: ['The gallery at 1,000,000 images, Postgres', measureMillion],
} as const;

/** `npm run bench -- journey` measures that alone. */
const wanted = process.argv.slice(2);
const studio = await benchStudio();
try {
  for (const [name, [title, measure]] of Object.entries({ ...measures, ...onRequest })) {
    const isAsked = wanted.length > 0 ? wanted.includes(name) : name in measures;
    if (!isAsked) continue;
    printFigures(title, await measure(studio));
  }
} finally {
  await studio.close();
}
