import { programExit, type StudioSettings, spawnProgram } from '../../scripts/studio-program.ts';

/** Fills a library with so many images, as `npm run seed` does, in a process of its own. */
export async function seedLibrary(images: number, place: StudioSettings): Promise<void> {
  console.log(`Making a library of ${images} images.`);
  const child = spawnProgram('scripts/seed.ts', ['--images', String(images)], {
    ...place,
    LOG_LEVEL: 'warn',
    STUDIO_MIN_FREE_DISK_MB: '0',
  });
  child.stderr?.pipe(process.stderr);
  // What nobody reads would fill its pipe and stop it.
  child.stdout?.resume();
  const { code } = await programExit(child);
  if (code !== 0) throw new Error('The library could not be made.');
}
