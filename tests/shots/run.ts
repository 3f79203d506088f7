/**
 * `npm run shots`: takes a picture of every surface in both themes at three widths, into `shots/`.
 * `npm run shots -- readme` takes the one of README anew, into `docs/`.
 * Ends with 1 when a surface could not be reached, wrote an error or scrolled sideways.
 */
import { rm } from 'node:fs/promises';
import { openCamera, shotsFolder } from './camera.ts';
import { closeNetwork } from './network-surfaces.ts';
import { shotsStudio } from './shots-studio.ts';
import { libraries } from './surface.ts';
import { surfaces } from './surfaces.ts';

/** `npm run shots -- gallery viewer` takes these alone. */
const names = process.argv.slice(2);
const strangers = names.filter((name) => !surfaces.some((surface) => surface.name === name));
if (strangers.length > 0) {
  const known = surfaces.map(({ name }) => name).join(', ');
  console.error(`No surface is called ${strangers.join(', ')}. There are: ${known}.`);
  process.exit(1);
}

const wanted = surfaces.filter(({ name, keptAs }) =>
  names.length === 0 ? !keptAs : names.includes(name),
);
// Pictures of what is no longer there would be taken for today's.
if (names.length === 0) await rm(shotsFolder, { recursive: true, force: true });
const studio = await shotsStudio();
const camera = await openCamera(studio.url);
let taken = 0;
let faults = 0;
try {
  for (const library of libraries) {
    const shown = wanted.filter((surface) => surface.library === library);
    if (library !== 'empty' && shown.length > 0) await studio.fill(library);
    for (const surface of shown) {
      for (const shot of await camera.shoot(surface)) {
        for (const file of shot.files) console.log(file);
        for (const fault of shot.faults) console.error(`FAULT: ${fault}`);
        taken += shot.files.length;
        faults += shot.faults.length;
      }
    }
  }
} finally {
  await camera.close();
  await closeNetwork();
  await studio.close();
}
console.log(`shots: ${taken} taken in ${Math.round(performance.now() / 1000)} s, ${faults} faults`);
if (faults > 0) process.exitCode = 1;
