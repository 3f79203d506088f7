import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher, request } from 'undici';
import { ForbiddenAddress, isPublicAddress, lookupPublic } from '#lib/platform/public-address';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';
import { failed, ok, type Result } from '#lib/result';

export type DownloadProblem = 'expired' | 'too-large' | 'forbidden-address' | 'unreachable';

/** 64 MiB: four times the largest JPEG of 16.8 megapixels that has been seen. */
const maxPictureBytes = 64 * 1024 * 1024;
const maxRedirects = 3;

/** A host that says nothing for so long is silent: it must not hold up the work of others. */
const silence = { headersTimeout: 30_000, bodyTimeout: 30_000 };

const anyAddress = new Agent({ ...silence, connectTimeout: 10_000 });
const publicAddresses = new Agent({ ...silence, connect: publicConnector() });

/**
 * Fetches a picture from an address once. Addresses come from outside, so only https to public
 * ones is followed, checked at every hop and at connect time; the one exception is the provider's
 * own origin, which the operator has chosen. Nothing of ours is sent along.
 *
 * @param deadlineMs for everything, redirects included
 */
export async function downloadPicture(
  link: string,
  providerBaseUrl: string,
  deadlineMs: number,
): Promise<Result<Buffer, DownloadProblem>> {
  const signal = AbortSignal.timeout(deadlineMs);
  const trusted = new URL(providerBaseUrl).origin;
  try {
    let url = new URL(link);
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const answer = await request(url, { dispatcher: agentFor(url, trusted), signal });
      const { statusCode: status, headers, body } = answer;
      if (status === 200) return ok(await readCapped(body, maxPictureBytes));
      await body.dump();
      if ([403, 404, 410].includes(status)) return failed('expired');
      if (![301, 302, 303, 307, 308].includes(status)) return failed('unreachable');
      if (typeof headers.location !== 'string') return failed('unreachable');
      url = new URL(headers.location, url);
    }
    return failed('unreachable');
  } catch (error) {
    return failed(problemOf(error));
  }
}

function agentFor(url: URL, trustedOrigin: string): Dispatcher {
  if (url.origin === trustedOrigin) return anyAddress;
  if (url.protocol !== 'https:') throw new ForbiddenAddress(`${url.protocol} is not followed`);
  return publicAddresses;
}

/** Names are checked as they are resolved; a bare IP address is never resolved, so it is checked here. */
function publicConnector(): buildConnector.connector {
  const connect = buildConnector({
    timeout: 10_000,
    lookup: (hostname, _options, done) => {
      lookupPublic(hostname).then(
        (found) => done(null, found),
        (error: NodeJS.ErrnoException) => done(error, []),
      );
    },
  });
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !isPublicAddress(host)) done(new ForbiddenAddress(host), null);
    else connect(options, done);
  };
}

function problemOf(error: unknown): DownloadProblem {
  if (error instanceof TooManyBytes) return 'too-large';
  if (error instanceof ForbiddenAddress) return 'forbidden-address';
  // A link that is no address at all comes from an answer that cannot be trusted further.
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') {
    return 'forbidden-address';
  }
  return 'unreachable';
}
