import * as z from 'zod/mini';

/**
 * A secret key of the provider. The log takes it out by its value, so it may hold nothing that JSON
 * writes differently.
 */
export const ApiKey = z
  .string()
  .check(
    z.regex(/^[!#-[\]-~]+$/, 'must be one word without spaces, quotation marks and backslashes'),
    z.maxLength(1024, 'must have at most 1024 characters'),
  );
export type ApiKey = z.infer<typeof ApiKey>;
