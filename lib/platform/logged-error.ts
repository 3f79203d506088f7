import { stdSerializers } from 'pino';

/**
 * What a failed query was asked with: prompts, words of a search, answers. Drizzle and the embedded
 * database put it beside the error, Postgres quotes it where it says which row it means.
 */
const ofValues = new Set(['params', 'queryOptions', 'detail', 'where', 'internalQuery']);

/** Of Postgres: data that it cannot read, and text that is no query. Both quote what they were given. */
const quotesValues = /^(22|42601$)/;

/** An error as the log may have it: with the query that failed, and never with its values. */
export function loggedError(error: unknown): unknown {
  return stdSerializers.err(withoutValues(error, new Map()) as Error);
}

function withoutValues(error: unknown, known: Map<unknown, object>): unknown {
  if (!isErrorLike(error)) return error;
  const copied = known.get(error);
  if (copied) return copied;
  const copy: object = Object.create(Object.getPrototypeOf(error));
  known.set(error, copy);
  for (const [key, value] of Object.entries(error)) {
    if (!ofValues.has(key)) define(copy, key, withoutValues(value, known), true);
  }
  const message = messageOf(error);
  define(copy, 'message', message);
  define(copy, 'stack', stackOf(error, message));
  define(copy, 'cause', withoutValues(error.cause, known));
  if (Array.isArray(error.errors)) {
    const each = error.errors.map((one) => withoutValues(one, known));
    define(copy, 'errors', each);
  }
  return copy;
}

type ErrorLike = { readonly message: string } & Readonly<Record<string, unknown>>;

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === 'object' && value !== null && 'message' in value
    ? typeof value.message === 'string'
    : false;
}

function messageOf({ message, query, params, code }: ErrorLike): string {
  // Drizzle's own message repeats the values; what the database said stands in its cause.
  if (typeof query === 'string' && params !== undefined && message.includes(query)) {
    return `Failed query: ${query}`;
  }
  if (typeof code !== 'string' || !quotesValues.test(code)) return message;
  return message.replace(/".*"/s, '"…"');
}

/** A stack begins with the message, whatever is in it. */
function stackOf({ stack, message, name }: ErrorLike, clean: string): string {
  const text = typeof stack === 'string' ? stack : '';
  const at = text.indexOf(message);
  const calls = at === -1 ? '' : text.slice(at + message.length);
  return `${typeof name === 'string' ? name : 'Error'}: ${clean}${calls}`;
}

function define(target: object, key: string, value: unknown, enumerable = false): void {
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}
