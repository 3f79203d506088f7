import { type ShareScript, shareScripts } from '#lib/shares/document/assets';
import type { ShownPicture } from '#lib/shares/shown-pictures';

export type PictureForm = 'small' | 'large' | 'original';

/** Where a document finds what belongs to it: on the server, or beside it in a folder. */
export interface DocumentPlaces {
  picture(picture: ShownPicture, form: PictureForm): string;
  /** The same to be saved. */
  download(picture: ShownPicture, form: PictureForm): string;
  /** A reference picture, by the name that visitors know. */
  reference(name: string): string;
  recipe(picture: ShownPicture): string;
  script(script: ShareScript): string;
  /** Where answers are sent; null where nobody would hear them. */
  readonly answers: string | null;
  /** All of it in one file; null where there is none, or it is that file. */
  readonly whole: string | null;
}

/** The places of a share on the server. @param base `/s/<name>-<token>` */
export function publicPlaces(base: string, hasDownloads: boolean): DocumentPlaces {
  return {
    picture: ({ name }, form) => `${base}/image/${name}/${form}`,
    download: ({ name }, form) => `${base}/image/${name}/${form}?download`,
    reference: (name) => `${base}/reference/${name}`,
    recipe: ({ name }) => `${base}/recipe/${name}`,
    script: (script) => `/share/${shareScripts[script]}`,
    answers: base,
    whole: hasDownloads ? `${base}/export` : null,
  };
}
