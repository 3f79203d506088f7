import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyErrorAnswer, type FailureKind } from '#lib/platform/seedream/failure';

const body = (fields: object) => JSON.stringify({ code: 1, metadata: {}, ...fields });

/** The provider sends the same fault with different statuses; these are odd on purpose. */
const oddStatuses = [200, 302, 400, 401, 402, 403, 404, 429];
const serverStatuses = [500, 502, 503];

const reasons: readonly (readonly [string, FailureKind])[] = [
  ['MISSING_API_KEY', 'key'],
  ['INVALID_API_KEY', 'key'],
  ['FAILED_TO_AUTH', 'key'],
  ['API_NOT_ALLOWED', 'key'],
  ['NEED_REAL_NAME_VERIFY', 'key'],
  ['BILLING_BALANCE_NOT_ENOUGH', 'balance'],
  ['NOT_ENOUGH_BALANCE', 'balance'],
  ['BILLING_AUTH_FAILED', 'balance'],
  ['ILLEGAL_PROMPT', 'moderation'],
  ['ILLEGAL_IMAGE_CONTENT', 'moderation'],
  ['INVALID_REQUEST_BODY', 'request'],
  ['IMAGE_FILE_EXCEEDS_MAX_SIZE', 'request'],
  ['INVALID_IMAGE_FORMAT', 'request'],
  ['IMAGE_EXCEEDS_MAX_RESOLUTION', 'request'],
  ['INVALID_IMAGE_SIZE', 'request'],
];

describe('an answer with an error', () => {
  test.each(reasons)('%s means %s, whatever the status below 500', (reason, kind) => {
    const kinds = oddStatuses.map((status) => classifyErrorAnswer(status, body({ reason })).kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  test.each([
    // What a server error says of itself is believed where its reason is a known one ...
    ['INVALID_API_KEY', 'key'],
    ['NOT_ENOUGH_BALANCE', 'balance'],
    ['ILLEGAL_PROMPT', 'moderation'],
    ['INVALID_REQUEST_BODY', 'request'],
    // ... but is repeated by no machine, and a word in an unknown reason proves nothing.
    ['RATE_LIMIT_EXCEEDED', 'unknown-outcome'],
    ['OUTPUT_RISK_CONTROL', 'unknown-outcome'],
  ])('%s in a server error means %s', (reason, kind) => {
    const kinds = serverStatuses.map(
      (status) => classifyErrorAnswer(status, body({ reason })).kind,
    );
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  // A server error may come after the work was done, so no guess may say that nothing was.
  test.each<[string, number, FailureKind]>([
    ['InputTextSensitiveContentDetected', 400, 'moderation'],
    ['InputTextSensitiveContentDetected', 500, 'unknown-outcome'],
    ['OUTPUT_RISK_CONTROL', 403, 'moderation'],
    ['OUTPUT_RISK_CONTROL', 503, 'unknown-outcome'],
    ['RATE_LIMIT_EXCEEDED', 400, 'rate'],
    ['RATE_LIMIT_EXCEEDED', 429, 'rate'],
    ['RATE_LIMIT_EXCEEDED', 500, 'unknown-outcome'],
    ['SOMETHING_ELSE', 408, 'unknown-outcome'],
  ])('%s with %i means %s', (reason, status, kind) => {
    expect(classifyErrorAnswer(status, body({ reason })).kind).toBe(kind);
  });

  test.each<[number, FailureKind]>([
    [400, 'request'],
    [401, 'key'],
    [402, 'balance'],
    [403, 'key'],
    [404, 'request'],
    [407, 'request'],
    // A time-out on the way, after the request had been taken.
    [408, 'unknown-outcome'],
    [409, 'request'],
    [413, 'request'],
    [422, 'request'],
    [429, 'rate'],
    [499, 'request'],
    // It was received and nobody documented what that means, so it may have been billed.
    [201, 'unknown-outcome'],
    [204, 'unknown-outcome'],
    [302, 'unknown-outcome'],
    [500, 'unknown-outcome'],
    [502, 'unknown-outcome'],
    [503, 'unknown-outcome'],
    [504, 'unknown-outcome'],
    [599, 'unknown-outcome'],
  ])('%i without a known reason means %s', (status, kind) => {
    expect(classifyErrorAnswer(status, body({ reason: 'SOMETHING_NEW' })).kind).toBe(kind);
    expect(classifyErrorAnswer(status, body({})).kind).toBe(kind);
    expect(classifyErrorAnswer(status, '<html>Bad gateway</html>').kind).toBe(kind);
    expect(classifyErrorAnswer(status, '').kind).toBe(kind);
  });

  test('is never classified by its message', () => {
    const messages = reasons.map(
      ([reason]) => `${reason}: illegal, sensitive, rate limit, balance`,
    );
    const kinds = messages.map((message) => classifyErrorAnswer(500, body({ message })).kind);
    expect(new Set(kinds)).toEqual(new Set(['unknown-outcome']));
  });

  test('keeps what the provider said, word for word', () => {
    const fields = { reason: 'ILLEGAL_PROMPT', message: 'No.', metadata: { trace_id: 'abc' } };
    expect(classifyErrorAnswer(400, body(fields))).toEqual({
      kind: 'moderation',
      status: 400,
      reason: 'ILLEGAL_PROMPT',
      message: 'No.',
      traceId: 'abc',
    });
  });

  test('keeps at most 1000 characters of a message and 200 of a reason and a trace', () => {
    const long = 'x'.repeat(5000);
    const fields = { reason: long, message: long, metadata: { trace_id: long } };
    const { reason, message, traceId } = classifyErrorAnswer(400, body(fields));
    expect([reason?.length, message?.length, traceId?.length]).toEqual([200, 1000, 200]);
  });

  test.each([
    ['a NUL, which no Postgres text can hold', 'before\u0000after'],
    ['half of a surrogate pair', 'before\ud83dafter'],
    ['a pair that the cut at 1000 characters would halve', `${'x'.repeat(999)}\u{1f3a8}`],
  ])('is text that a database can keep even with %s', (_what, message) => {
    const failure = classifyErrorAnswer(400, body({ message, reason: message }));
    for (const text of [failure.message ?? '', failure.reason ?? '']) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\u0000');
    }
  });

  test('is understood or not, but never throws', () => {
    const anyBody = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), anyBody, (status, text) => {
        expect(classifyErrorAnswer(status, text).status).toBe(status);
      }),
    );
  });
});
