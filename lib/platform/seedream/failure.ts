import * as z from 'zod/mini';
import { SeedreamError } from '#lib/platform/seedream/contract';
import { storableText } from '#lib/platform/storable-text';

/**
 * Why a call brought no picture. The same fault arrives with different statuses, so an answer is
 * classified by its `reason` first and by its status after that, never by its message.
 */
export const FailureKind = z.enum([
  /** The key is missing, refused or not allowed. */
  'key',
  /** The account has no balance. */
  'balance',
  /** The provider's content check refused the prompt or a reference. */
  'moderation',
  /** The provider found the request unlawful. */
  'request',
  /** Too many images a minute; given up after many tries. */
  'rate',
  /** No byte reached the provider. An order waits for that to end; older ones were given up. */
  'unreachable',
  /** Bytes were sent and the outcome cannot be known: it may have been billed. */
  'unknown-outcome',
  /** 200 without a picture. */
  'no-images',
  /** Pictures were made, and none of them could be fetched. */
  'links-lost',
]);
export type FailureKind = z.infer<typeof FailureKind>;

export const Failure = z.object({
  kind: FailureKind,
  /** HTTP status, where there was an answer. */
  status: z.nullable(z.int()),
  /** The provider's own code, such as INVALID_REQUEST_BODY. */
  reason: z.nullable(z.string()),
  /** The provider's own sentence, or ours where it said nothing. Text, never markup. */
  message: z.nullable(z.string()),
  traceId: z.nullable(z.string()),
});
export type Failure = z.infer<typeof Failure>;

const reasonsByKind: ReadonlyArray<readonly [FailureKind, ReadonlySet<string>]> = [
  [
    'key',
    new Set([
      'MISSING_API_KEY',
      'INVALID_API_KEY',
      'FAILED_TO_AUTH',
      'API_NOT_ALLOWED',
      'NEED_REAL_NAME_VERIFY',
    ]),
  ],
  ['balance', new Set(['BILLING_BALANCE_NOT_ENOUGH', 'NOT_ENOUGH_BALANCE', 'BILLING_AUTH_FAILED'])],
  ['moderation', new Set(['ILLEGAL_PROMPT', 'ILLEGAL_IMAGE_CONTENT'])],
  ['rate', new Set(['RATE_LIMIT_EXCEEDED'])],
  [
    'request',
    new Set([
      'INVALID_REQUEST_BODY',
      'IMAGE_FILE_EXCEEDS_MAX_SIZE',
      'INVALID_IMAGE_FORMAT',
      'IMAGE_EXCEEDS_MAX_RESOLUTION',
      'INVALID_IMAGE_SIZE',
    ]),
  ],
];

/**
 * What an answer with an error status means.
 *
 * @param status the HTTP status, any but 200
 * @param body the answer's text, which need not be JSON
 */
export function classifyErrorAnswer(status: number, body: string): Failure {
  const error = readErrorBody(body);
  const reason = shortText(error?.reason, 200);
  return {
    kind: (reason && kindOfReason(reason, status)) || kindOfStatus(status),
    status,
    reason,
    message: shortText(error?.message, 1000),
    traceId: readTraceId(error),
  };
}

/** A failure that has no answer behind it, with a sentence of ours. */
export function failureWithout(kind: FailureKind, message: string): Failure {
  return { kind, status: null, reason: null, message, traceId: null };
}

function kindOfReason(reason: string, status: number): FailureKind | null {
  for (const [kind, reasons] of reasonsByKind) {
    // Only a refusal before any work may be repeated by itself, and a server error is no such thing.
    if (reasons.has(reason)) return kind === 'rate' && status >= 500 ? null : kind;
  }
  return status < 500 && /sensitive|illegal|risk/i.test(reason) ? 'moderation' : null;
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'key';
  if (status === 402) return 'balance';
  if (status === 429) return 'rate';
  // 408 is a time-out somewhere on the way, after the request had been taken.
  if (status >= 400 && status < 500 && status !== 408) return 'request';
  // 5xx, and anything nobody documented: the request was received, so it may have been billed.
  return 'unknown-outcome';
}

function readErrorBody(body: string): SeedreamError | null {
  try {
    const parsed = SeedreamError.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function readTraceId(error: SeedreamError | null): string | null {
  const traceId = error?.metadata?.trace_id;
  return typeof traceId === 'string' ? shortText(traceId, 200) : null;
}

/** What is kept of a text; the cut may fall into a surrogate pair, so it comes first. */
function shortText(text: string | undefined, maxLength: number): string | null {
  return text === undefined ? null : storableText(text.slice(0, maxLength));
}
