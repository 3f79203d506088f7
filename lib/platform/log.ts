import pino, { type LogFn } from 'pino';
import { env, withoutSecret } from '#lib/platform/env';
import { loggedError } from '#lib/platform/logged-error';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * One line of JSON an event. The secret key is taken out by its value, wherever it may have got in,
 * and what people wrote does not get in with the errors of queries.
 */
export const log = processSingleton('log', () =>
  pino({
    level: env().LOG_LEVEL,
    base: undefined,
    serializers: { err: loggedError },
    hooks: {
      streamWrite: withoutSecret,
      logMethod(given, method) {
        method.apply(this, withWords(given));
      },
    },
  }),
);

/** An error that is logged without words is told in its own, which would come past the serializer. */
function withWords(given: Parameters<LogFn>): Parameters<LogFn> {
  const [what, words] = given as readonly unknown[];
  const error = what instanceof Error ? what : (what as { readonly err?: unknown } | null)?.err;
  if (words !== undefined || !(error instanceof Error)) return given;
  return [what, (loggedError(error) as Error).message];
}
