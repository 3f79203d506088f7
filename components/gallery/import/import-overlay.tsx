import { FolderInput } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useDropzone } from 'react-dropzone';
import { theImport } from '#lib/gallery/the-import';
import { givenFiles } from './given-files.ts';

/**
 * Lies over the whole page while files are dragged over it. Folders are gone through to their end, for
 * which it has to stay when it is seen no more.
 */
export function ImportOverlay({ isShown }: { readonly isShown: boolean }) {
  const { getRootProps } = useDropzone({
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
    onDrop: (files) => theImport.add(givenFiles(files)),
  });
  return createPortal(
    <div
      {...getRootProps()}
      hidden={!isShown}
      className="fixed inset-0 z-50 grid place-items-center bg-ground/85 p-4"
    >
      <div className="pointer-events-none grid size-full place-items-center rounded-lg border-2 border-accent border-dashed">
        <p className="grid justify-items-center gap-2 rounded-lg bg-raised px-8 py-6 text-center">
          <FolderInput size={28} aria-hidden="true" className="text-accent" />
          <span className="font-semibold text-base">Drop to import</span>
          <span className="text-text-2">Pictures, or folders of them</span>
        </p>
      </div>
    </div>,
    document.body,
  );
}
