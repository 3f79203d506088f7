import pino from 'pino';
import { env, withoutSecret } from '#lib/platform/env';
import { processSingleton } from '#lib/platform/process-singleton';

/**
 * One line of JSON an event. The secret key is taken out by its value, wherever it may have got in.
 */
export const log = processSingleton('log', () =>
  pino({
    level: env().LOG_LEVEL,
    base: undefined,
    hooks: { streamWrite: withoutSecret },
  }),
);
