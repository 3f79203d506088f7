import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';
import { type DownloadProblem, downloadPicture } from '#lib/platform/download';
import { provider } from '#lib/platform/env';
import { fileName } from '#lib/references/file-name';
import type { Intake, IntakeFailure } from '#lib/references/kept-reference';
import { takeIn } from '#lib/references/take-in';
import { failed, type Result } from '#lib/result';

const deadlineMs = 30_000;

/** Of an address, in characters: what browsers and servers agree on at the least. */
const maxAddressLength = 2048;

/**
 * Fetches a picture from an address and takes it in as if it had been dropped. The studio fetches it
 * and not the provider, so what is sent later is what was seen.
 */
export async function takeFromAddress(
  owner: Viewer,
  address: string,
): Promise<Result<Intake, IntakeFailure>> {
  const url = readAddress(address);
  if (!url) {
    return failed({
      code: 'invalid',
      message: 'This is no address of a picture: it begins with https:// and leads to a file.',
    });
  }
  const downloaded = await downloadPicture(url.href, provider().baseUrl, deadlineMs);
  if (!downloaded.ok) return failed({ code: 'unreachable', message: words[downloaded.failure] });
  const { db } = await database();
  const name = fileName(decodedPath(url));
  return takeIn(db, owner, { name, source: once(downloaded.value), madeFrom: null });
}

const words: Record<DownloadProblem, string> = {
  expired:
    'There is no picture at this address, or it is not for everybody. Save it and drop the file.',
  'too-large': 'What is at this address is larger than 64 MB. Save it and drop the file.',
  'forbidden-address':
    'Only https addresses that everybody can reach are fetched. Save the picture and drop the file.',
  unreachable: 'This address did not answer. Save the picture and drop the file.',
};

function readAddress(text: string): URL | null {
  const address = text.trim();
  if (address.length > maxAddressLength || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
