import type { IFD } from 'utif2';
import type { MendProblem } from '#lib/references/mending';
import { type TiffPage, tiffPage } from '#lib/references/tiff-page';
import { failed, ok, type Result } from '#lib/result';
import { cutOff, noDecoder, undecodable } from './problem.ts';
import { tiffPixels } from './tiff-pixels.ts';
import { type RawPicture, turnUpright } from './turn-upright.ts';

type Utif = typeof import('utif2');

/** What the library unpacks; for others it would leave a black picture. Source: TIFF 6.0, tag 259. */
const compressions = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946]);

/** Tags of a directory as the library names them. */
const tag = { bits: 't258', photometric: 't262', strips: 't273', samples: 't277', counts: 't279' };
const tiles = { offsets: 't324', counts: 't325' };

export interface DecodedTiff {
  readonly picture: RawPicture;
  readonly icc: Uint8Array<ArrayBuffer> | null;
}

/** The largest page of a TIFF, upright, in 8 bits a channel. */
export async function decodeTiff(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<DecodedTiff, MendProblem>> {
  const page = tiffPage(bytes);
  if (!page) return failed(undecodable('tiff', 0));
  if (!compressions.has(page.compression)) return failed(noDecoder('tiff'));
  const utif: Utif = await import('utif2');
  try {
    const directory = utif.decode(bytes.buffer)[page.index];
    if (!directory) return failed(undecodable('tiff', 0));
    if (!isAllThere(directory, bytes.length)) return failed(cutOff('tiff'));
    const unpacked = page.isPlanar
      ? unpackPlanes(utif, bytes, directory, page)
      : unpack(utif, bytes, directory);
    const pixels = tiffPixels(utif, unpacked, page);
    if (!pixels) return failed(noDecoder('tiff'));
    const picture = turnUpright({ ...page, pixels }, page.orientation);
    // A profile of inks means nothing to what has become red, green and blue.
    return ok({ picture, icc: page.photometric === 5 ? null : page.icc });
  } catch {
    // The library throws whatever it meets first in a broken file.
    return failed(undecodable('tiff', page.width * page.height));
  }
}

/** Whether every strip or tile lies within the file; a missing one would be black. */
function isAllThere(directory: IFD, fileBytes: number): boolean {
  const offsets = numbers(directory, tag.strips) ?? numbers(directory, tiles.offsets) ?? [];
  const counts = numbers(directory, tag.counts) ?? numbers(directory, tiles.counts) ?? [];
  return offsets.every((offset, at) => offset + (counts[at] ?? 0) <= fileBytes);
}

function unpack(utif: Utif, bytes: Uint8Array<ArrayBuffer>, directory: IFD): IFD {
  utif.decodeImage(bytes.buffer, directory);
  return directory;
}

/** The library reads channels that lie side by side, so each is read as a picture of its own. */
function unpackPlanes(
  utif: Utif,
  bytes: Uint8Array<ArrayBuffer>,
  directory: IFD,
  { width, height, samples, bitDepth }: TiffPage,
): IFD {
  const valueBytes = bitDepth / 8;
  const data = new Uint8Array(width * height * samples * valueBytes);
  for (let plane = 0; plane < samples; plane += 1) {
    const single = unpack(utif, bytes, {
      ...directory,
      [tag.samples]: [1],
      [tag.bits]: [bitDepth],
      [tag.photometric]: [1],
      [tag.strips]: share(numbers(directory, tag.strips), plane, samples),
      [tag.counts]: share(numbers(directory, tag.counts), plane, samples),
    });
    for (let at = 0; at < single.data.length; at += 1) {
      const value = Math.floor(at / valueBytes);
      data[(value * samples + plane) * valueBytes + (at % valueBytes)] = single.data[at] ?? 0;
    }
  }
  return { ...directory, width, height, data };
}

function share(all: readonly number[] | null, plane: number, planes: number): number[] {
  const each = Math.ceil((all?.length ?? 0) / planes);
  return (all ?? []).slice(plane * each, (plane + 1) * each);
}

function numbers(directory: IFD, name: string): readonly number[] | null {
  const value = directory[name];
  return Array.isArray(value) ? value.map(Number) : null;
}
