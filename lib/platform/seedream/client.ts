import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { faultPoint } from '#lib/platform/fault-point';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';
import { seedream40 } from '#lib/platform/seedream/models';
import {
  type ReferenceSource,
  type RequestFields,
  requestBody,
} from '#lib/platform/seedream/request-body';
import { storableText } from '#lib/platform/storable-text';

/** The provider's word as text, before anybody has read anything into it. */
export interface RawAnswer {
  readonly status: number;
  /** Seconds or an HTTP date, as sent; null when there was none. */
  readonly retryAfter: string | null;
  readonly body: string;
  /** From the first byte of the request to the last of the answer, on the monotonic clock. */
  readonly durationMs: number;
  /** Tells with which key it was called for, as the gate marks keys. */
  readonly keyMark?: string;
}

/** How a call ended. `unsent`: no byte of the request left, so no picture can exist. */
export type Exchange =
  | { readonly outcome: 'answered'; readonly answer: RawAnswer }
  | { readonly outcome: 'unsent'; readonly why: string }
  | { readonly outcome: 'withdrawn' }
  | { readonly outcome: 'unknown'; readonly why: string };

export interface Call {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fields: RequestFields;
  /** In the order the prompt calls them. */
  readonly references: readonly ReferenceSource[];
  /** For the whole exchange, on the wall clock. */
  readonly deadlineMs: number;
  /** Asked at the last moment before the first byte: false withdraws the call, and nothing is sent. */
  mayStillSend(): boolean;
}

/** 1 MiB: an answer holds at most 15 links. */
const maxAnswerBytes = 1024 * 1024;

// A set of 15 takes minutes before its first header: the deadline below is the only clock.
// Connections are not kept: one that the other side is about to close would turn a call that
// could safely be repeated into one whose outcome is unknown.
const agent = new Agent({
  headersTimeout: 0,
  bodyTimeout: 0,
  connectTimeout: 10_000,
  pipelining: 0,
  // HTTP/2 would send the headers before the body is asked for, and keep the session.
  allowH2: false,
});

/** Makes one call. Never throws and never repeats: every ending is a value. */
export async function callSeedream(call: Call): Promise<Exchange> {
  const body = requestBody(call.fields, call.references);
  let sentAt: number | null = null;
  let withdrawn = false;
  async function* watched() {
    // Pulled once the connection stands, before the headers are written.
    if (!call.mayStillSend()) {
      withdrawn = true;
      throw new Error('withdrawn');
    }
    sentAt = performance.now();
    faultPoint('first-byte-due');
    yield* body.stream();
    faultPoint('body-sent');
  }
  try {
    const answer = await request(new URL(seedream40.path, call.baseUrl), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${call.apiKey}`,
        'content-type': 'application/json',
        'content-length': String(body.sizeBytes),
      },
      // undici writes any async iterable; its types name only Node's own stream.
      body: watched() as unknown as Readable,
      dispatcher: agent,
      signal: AbortSignal.timeout(call.deadlineMs),
    });
    faultPoint('answer-begun');
    const text = await readCapped(answer.body, maxAnswerBytes);
    faultPoint('answer-received');
    return {
      outcome: 'answered',
      answer: {
        status: answer.statusCode,
        retryAfter: firstOf(answer.headers['retry-after']),
        body: storableText(text.toString('utf8')),
        durationMs: Math.round(performance.now() - (sentAt ?? performance.now())),
      },
    };
  } catch (error) {
    if (withdrawn) return { outcome: 'withdrawn' };
    return { outcome: sentAt === null ? 'unsent' : 'unknown', why: reasonOf(error) };
  }
}

function firstOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function reasonOf(error: unknown): string {
  if (error instanceof TooManyBytes) return 'The answer was longer than any answer can be.';
  if (!(error instanceof Error)) return 'The connection failed.';
  if (error.name === 'TimeoutError') return 'No answer came before the deadline.';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `The connection failed${code}.`;
}
