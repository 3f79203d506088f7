import { composerSurfaces } from './composer-surfaces.ts';
import { experimentSurfaces } from './experiment-surfaces.ts';
import { gallerySurfaces } from './gallery-surfaces.ts';
import { librarySurfaces } from './library-surfaces.ts';
import { networkSurfaces } from './network-surfaces.ts';
import { noticeSurfaces } from './notice-surfaces.ts';
import { orderSurfaces } from './order-surfaces.ts';
import { promptSurfaces } from './prompt-surfaces.ts';
import { referenceSurfaces } from './reference-surfaces.ts';
import { searchSurfaces } from './search-surfaces.ts';
import { shareSurfaces } from './share-surfaces.ts';
import { shellSurfaces } from './shell-surfaces.ts';
import { studioSurfaces } from './studio-surfaces.ts';
import type { Surface } from './surface.ts';

/** Everything there is to see. Names are unique: they are names of files. */
export const surfaces: readonly Surface[] = [
  ...studioSurfaces,
  ...shellSurfaces,
  ...composerSurfaces,
  ...referenceSurfaces,
  ...gallerySurfaces,
  ...searchSurfaces,
  ...orderSurfaces,
  ...promptSurfaces,
  ...experimentSurfaces,
  ...librarySurfaces,
  ...shareSurfaces,
  ...networkSurfaces,
  ...noticeSurfaces,
];
