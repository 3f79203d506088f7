import pLimit from 'p-limit';
import { draftStore } from '#lib/compose/draft-store';
import type { Tray, TrayTools } from '#lib/compose/tray';
import { newClientKey } from '#lib/id';
import { keepDrawing } from '#lib/references/actions';
import { drawOnto } from '#lib/references/draw-onto';
import type { Drawing } from '#lib/references/drawing';
import { heldFileStore } from '#lib/references/held-files';
import { mendPicture, previewPicture, shrinkPicture } from '#lib/references/pixel-work';
import {
  fetchReference,
  lookUp,
  takeFromAddress,
  takeFromImage,
} from '#lib/references/reference-requests';
import { noAnswer } from '#lib/references/send-failure';
import { trayWords } from '#lib/references/tray-words';
import { uploadFile } from '#lib/references/upload-file';
import { workStore } from '#lib/references/work-store';
import { failed, ok } from '#lib/result';
import { checkFile } from './check-file.ts';

/** More at once would only slow each other down. */
const uploading = pLimit(3);

/** Enough for a tile's picture even of a panorama, whose short side is what fills it, in pixels. */
const previewSide = 320;

const tools: TrayTools = {
  check: checkFile,
  preview: (file, facts, signal) => previewPicture(file, facts, previewSide, { signal }),
  upload: (upload) => uploading(() => uploadFile(upload)),
  takeFrom: (source, signal) =>
    source.from === 'image'
      ? takeFromImage(source.imageId, signal)
      : takeFromAddress(source.address, signal),
  lookUp,
  fetch: fetchReference,
  mend: mendPicture,
  shrink: shrinkPicture,
  draw: drawOnto,
  async keepDrawing({ drawing, ...keys }) {
    try {
      const answer = await keepDrawing({ ...keys, drawing: copyOf(drawing) });
      return answer?.data?.ok ? ok(null) : failed(noAnswer);
    } catch {
      return failed(noAnswer);
    }
  },
};

/** What an action takes may be changed by it, so it gets a copy. */
function copyOf({ version, marks }: Drawing) {
  const copied = marks.map((mark) =>
    mark.shape === 'stroke' ? { ...mark, points: [...mark.points] } : mark,
  );
  return { version, marks: copied };
}

/** The tray of this page. */
export const theTray: Tray = {
  draft: draftStore,
  works: workStore,
  files: heldFileStore,
  tools,
  memory: new Map(),
  newKey: newClientKey,
  say: trayWords.getState().say,
  tell: trayWords.getState().tell,
};
