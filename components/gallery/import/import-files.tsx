import { chooseFiles } from '#components/gallery/import/choose-files';
import { theImport } from '#lib/gallery/the-import';
import { givenFiles } from './given-files.ts';

/**
 * Lets a person choose what is to be imported, and begins.
 *
 * @param then is called when it has begun; never where they call it off
 */
export function importFiles(what: 'files' | 'folder', then?: () => void): void {
  chooseFiles(what, (files) => {
    theImport.add(givenFiles(files));
    then?.();
  });
}
