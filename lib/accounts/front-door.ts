import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { answerHeaders } from '#lib/accounts/answer-headers';
import {
  addressHeader,
  addressToCount,
  isFromTrusted,
  noteAddresses,
  parseNetworks,
} from '#lib/accounts/client-address';
import { type Mode, studioMode } from '#lib/accounts/mode';
import { Rates } from '#lib/accounts/rates';
import {
  headersWithinMs,
  kindOf,
  limitsOf,
  longestArrivalMs,
  type RequestKind,
  type RequestLimits,
} from '#lib/accounts/request-limits';
import { env, isDevelopment } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';

/** What a front door goes by. */
export interface DoorRules {
  /** Null where only this machine can come: it has nobody to be guarded from. */
  readonly rates: Rates | null;
  /** The framework's own development server talks to its pages over an upgrade. */
  readonly mayUpgrade: boolean;
  limitsOf(kind: RequestKind): RequestLimits;
  isSecure(request: IncomingMessage): boolean;
  /** Answers what needs no framework. */
  answerAtDoor: AnswerAtDoor;
}

/** @returns whether the request has been answered */
type AnswerAtDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Stands before the framework in every server of this process: the limits hold before it has seen
 * anything of a request, and for whatever it answers by itself.
 */
export function standAtFrontDoor(answerAtDoor: AnswerAtDoor): void {
  processSingleton('front-door', () => {
    const { STUDIO_TRUSTED_PROXIES: trusted } = env();
    noteAddresses(trusted);
    const rules = { ...rulesOf(studioMode(), trusted, isDevelopment()), answerAtDoor };
    const guarded = new WeakSet<Server>();
    subscribe('http.server.request.start', (message) => {
      const { server } = message as { readonly server: Server };
      if (guarded.has(server)) return;
      guarded.add(server);
      // Told of the first request before its listeners are: they are replaced in time for it.
      guard(server, rules);
    });
    return true;
  });
}

/** @param trusted proxies, as the setting has them */
export function rulesOf(
  mode: Mode,
  trusted: string | undefined,
  mayUpgrade: boolean,
): Omit<DoorRules, 'answerAtDoor'> {
  const proxies = parseNetworks(trusted);
  const isAlwaysSecure = mode.is === 'network' && mode.url?.protocol === 'https:';
  return {
    rates: mode.is === 'network' ? new Rates(() => performance.now()) : null,
    mayUpgrade,
    limitsOf,
    isSecure: ({ headers, socket }) =>
      isAlwaysSecure ||
      (String(headers['x-forwarded-proto'] ?? '')
        .split(',')[0]
        ?.trim() === 'https' &&
        isFromTrusted(socket.remoteAddress ?? '', proxies)),
  };
}

/** Puts the limits of every request before what a server does with it. */
export function guard(server: Server, rules: DoorRules): void {
  server.headersTimeout = headersWithinMs;
  server.requestTimeout = longestArrivalMs;
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!receive(request, response, rules) || rules.answerAtDoor(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
  // Nothing of the studio is spoken over a WebSocket: such a request is answered like any other.
  if (!rules.mayUpgrade) server.removeAllListeners('upgrade');
}

const yearSeconds = 365 * 24 * 60 * 60;

/** @returns whether the request may go on; it has been answered otherwise */
function receive(request: IncomingMessage, response: ServerResponse, rules: DoorRules): boolean {
  if (rules.isSecure(request)) {
    response.setHeader('strict-transport-security', `max-age=${yearSeconds}`);
  }
  const path = pathOf(request.url ?? '');
  for (const [name, value] of Object.entries(answerHeaders(path ?? '/'))) {
    response.setHeader(name, value);
  }
  if (path === null) return refuse(response, 400, 'This is no address of the studio.');
  const kind = kindOf(request.method ?? 'GET', path);
  const limits = rules.limitsOf(kind);
  const address = addressToCount({ get: () => String(request.headers[addressHeader] ?? '') });
  const wait = rules.rates?.take(`${kind} ${address}`, limits.aMinute) ?? null;
  if (wait !== null) {
    response.setHeader('retry-after', String(wait));
    return refuse(response, 429, `There are too many requests from your address. Wait ${wait} s.`);
  }
  capBody(request, limits.bodyBytes);
  hurry(request, response, limits.arrivesInSeconds);
  return true;
}

/**
 * Null for what is no path of this server's: the address of another, what cannot be decoded or holds
 * signs that no name has, which the framework and the database would fail at, and what the framework
 * would read as another path, and so under another limit: dots, backslashes, a fragment.
 */
function pathOf(target: string): string | null {
  const [path = ''] = target.split('?');
  if (!path.startsWith('/') || target.includes('#') || path.includes('\\')) return null;
  try {
    if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return null;
    const decoded = decodeURIComponent(path);
    return /\p{Cc}/u.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, words: string): false {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    // What of it is still on its way is not waited for.
    connection: 'close',
  });
  response.end(`${words}\n`);
  return false;
}

/** Cuts a connection whose body goes on past its limit, whoever reads it and whatever its headers say. */
function capBody(request: IncomingMessage, mostBytes: number): void {
  const push = request.push.bind(request);
  let left = mostBytes;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    left -= chunk?.length ?? 0;
    if (left >= 0) return push(chunk, encoding);
    request.destroy();
    return false;
  };
}

const mostLingeringSeconds = 10;

/** Cuts a connection whose body takes too long to arrive. */
function hurry(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (coding === undefined && Number(length ?? 0) === 0) return;
  const cut = () => {
    if (!request.complete) request.destroy();
  };
  let late = setTimeout(cut, seconds * 1000).unref();
  // Refused before all of it was there: whoever sends it has a while to read why.
  response.once('finish', () => {
    clearTimeout(late);
    if (request.complete) return;
    late = setTimeout(cut, Math.min(seconds, mostLingeringSeconds) * 1000).unref();
  });
  request.once('close', () => clearTimeout(late));
}
