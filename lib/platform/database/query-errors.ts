import { inspect } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm';
import { loggedError } from '#lib/platform/logged-error';

/**
 * A query that fails while a page is made is written to the console by the framework, which knows
 * nothing of the log's rules: there, too, it says which query it was and not with what.
 */
export function keepValuesOffConsole(): void {
  Object.defineProperty(DrizzleQueryError.prototype, inspect.custom, {
    configurable: true,
    value(this: DrizzleQueryError) {
      return (loggedError(this) as Error).stack;
    },
  });
}
