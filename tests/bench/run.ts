/**
 * `npm run bench`: measures what the studio promises, on the machine it runs on, and prints each
 * figure beside its promise. Machines differ and are noisy, so bare work of the same kind is
 * measured in the same run, and nothing here fails a build.
 */
import { measureBaseline } from './baseline.ts';
import { benchStudio } from './bench-studio.ts';
import { printFigures } from './figures.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureJourney } from './journey.ts';
import { runLighthouse } from './lighthouse.ts';

const studio = await benchStudio();
try {
  printFigures('The same work, bare', await measureBaseline(studio.picture));
  printFigures('From the click to the picture', await measureJourney(studio));
  printFigures('First load of /', await measureFirstLoad(studio.url));
  printFigures('Lighthouse, mobile, /', await runLighthouse(studio.url));
} finally {
  await studio.close();
}
