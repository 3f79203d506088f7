import type { ImportState, UnderWay } from '#lib/gallery/import-state';
import { countLabel } from '#lib/generations/count';

/** What is going on, or what came of it, in a few words. */
export function importHeading({ isRunning, files, endedFiles, kept }: ImportState): string {
  if (isRunning) {
    const at = Math.min(files, endedFiles + 1).toLocaleString('en-GB');
    return `Importing ${at} of ${files.toLocaleString('en-GB')}`;
  }
  return kept === 0 ? 'Nothing imported' : `${countLabel(kept, 'picture')} imported`;
}

/** What there is to say beside it: whole sentences, none where all went as it was meant. */
export function importRemarks(state: ImportState): readonly string[] {
  const { here, trashed, converted, leftOut, canceled, failed } = state;
  const said: readonly (readonly [number, string, string])[] = [
    [here, 'was in the gallery already.', 'were in the gallery already.'],
    [trashed, 'lies in the trash: restore it there.', 'lie in the trash: restore them there.'],
    [
      converted,
      'was converted to JPEG or PNG; the file you gave stays as it is.',
      'were converted to JPEG or PNG; the files you gave stay as they are.',
    ],
    [leftOut, 'that is no picture was left out.', 'that are no pictures were left out.'],
    [canceled, 'was not imported.', 'were not imported.'],
    [failed.length, 'failed.', 'failed.'],
  ];
  return said.flatMap(([count, one, many]) =>
    count > 0 ? [`${countLabel(count, 'file')} ${count === 1 ? one : many}`] : [],
  );
}

/** What is being done with a file. */
export function stepWords({ step, share }: UnderWay): string {
  switch (step) {
    case 'reading':
      return 'Being read';
    case 'converting':
      return 'Being converted';
    case 'sending':
      return `Sent to ${Math.round(share * 100)} %`;
    case 'keeping':
      return 'Being kept';
  }
}
