'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useMayMake } from '#components/accounts/may-make';
import { ImportOverlay } from '#components/gallery/import/import-overlay';
import { ImportPanel } from '#components/gallery/import/import-panel';
import { useFileDrag } from '#components/gallery/import/use-file-drag';
import { hasImport } from '#lib/gallery/import-state';
import { importHeading, importRemarks } from '#lib/gallery/import-words';
import { theImport } from '#lib/gallery/the-import';
import { countLabel } from '#lib/generations/count';
import { givenFiles } from './given-files.ts';

/**
 * Takes files that are dropped anywhere on the gallery, and shows the import as it goes, from this
 * page or from an earlier visit to it. Once on a page.
 */
export function ImportDropArea() {
  return useMayMake() && <DropArea />;
}

function DropArea() {
  const router = useRouter();
  const isDragged = useFileDrag((files) => theImport.add(givenFiles(files)));
  const isShown = useStore(theImport.store, hasImport);
  const said = useStore(theImport.store, (state) => {
    if (!hasImport(state)) return '';
    if (state.isRunning) return `Importing ${countLabel(state.files, 'file')}`;
    return [`${importHeading(state)}.`, ...importRemarks(state)].join(' ');
  });
  useEffect(
    () =>
      theImport.store.subscribe((state, before) => {
        if (before.isRunning && !state.isRunning && state.kept > 0) router.refresh();
      }),
    [router],
  );
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isDragged && <ImportOverlay />}
      {isShown && <ImportPanel />}
    </>
  );
}
