import type { ZipFailureCode, ZipProgress, ZipState } from '#lib/gallery/zip-progress';

/** How a download is doing, as the page sees it. */
export type DownloadStatus =
  /** The studio looks up what is wanted. */
  | { readonly at: 'preparing' }
  /** One picture, which the browser fetches by itself from here on. */
  | { readonly at: 'handed' }
  | ZipStatus
  /** No ZIP was begun, or nothing is heard of it any more. */
  | { readonly at: 'refused'; readonly code: ZipFailureCode | 'unreachable' | 'lost' };

export interface ZipStatus extends Omit<ZipProgress, 'state'> {
  readonly at: ZipState;
  /** Pictures that are named in the manifest and are not in the ZIP. */
  readonly missing: number;
  /** Where the ZIP is fetched, for a browser that does not begin by itself. */
  readonly address: string;
}
