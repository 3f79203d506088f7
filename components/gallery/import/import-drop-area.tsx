'use client';

import { useRouter } from 'next/navigation';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useMayMake } from '#components/accounts/may-make';
import { ImportPanel } from '#components/gallery/import/import-panel';
import { useFileDrag } from '#components/gallery/import/use-file-drag';
import { useOnce } from '#components/ui/use-once';
import { hasImport } from '#lib/gallery/import-state';
import { importHeading, importRemarks } from '#lib/gallery/import-words';
import { theImport } from '#lib/gallery/the-import';
import { countLabel } from '#lib/generations/count';
import { givenFiles } from './given-files.ts';

const loadOverlay = () => import('#components/gallery/import/import-overlay');
const ImportOverlay = lazy<ComponentType<{ readonly isShown: boolean }>>(() =>
  loadOverlay().then(
    (overlay) => ({ default: overlay.ImportOverlay }),
    // Without it the page takes what is dropped all the same, but for what lies in folders.
    () => ({ default: () => null }),
  ),
);

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
  const wasDragged = useOnce(isDragged);
  const isShown = useStore(theImport.store, hasImport);
  const said = useStore(theImport.store, (state) => {
    if (!hasImport(state)) return '';
    if (state.isRunning) return `Importing ${countLabel(state.files, 'file')}`;
    return [`${importHeading(state)}.`, ...importRemarks(state)].join(' ');
  });
  // Whoever drags files in has left the page to fetch them: by then it is fetched, too.
  useEffect(() => {
    const page = new AbortController();
    const first = { once: true, signal: page.signal };
    const load = () => void loadOverlay().catch(() => {});
    window.addEventListener('blur', load, first);
    document.documentElement.addEventListener('mouseleave', load, first);
    return () => page.abort();
  }, []);
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
      <Suspense>{wasDragged && <ImportOverlay isShown={isDragged} />}</Suspense>
      {isShown && <ImportPanel />}
    </>
  );
}
