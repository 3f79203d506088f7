import * as z from 'zod';
import { type Problem, problem, unfitting } from '#lib/api/problem';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';
import { failed, ok, type Result } from '#lib/result';

/** The longest body of a request, in bytes: three times the longest prompt in any script. */
export const mostBodyBytes = 256 * 1024;

/** The body of a request as a schema has it. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, Problem>> {
  const body = await readJsonBody(request);
  if (!body.ok) return body;
  const parsed = schema.safeParse(body.value);
  return parsed.success ? ok(parsed.data) : failed(unfitting('invalid-recipe', parsed.error));
}

/** The parameters of an address as a schema has them; of one that is there twice, the last. */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Result<z.output<Schema>, Problem> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return parsed.success ? ok(parsed.data) : failed(unfitting('malformed', parsed.error));
}

/**
 * By which a script names an order, to send it again without ordering twice: printable characters,
 * in quotation marks or not. Source: draft-ietf-httpapi-idempotency-key-header.
 */
export const IdempotencyKey = z
  .string()
  .trim()
  .regex(/^[\x20-\x7e]{1,255}$/, 'Idempotency-Key has 1 to 255 printable ASCII characters.')
  .overwrite((text) => /^"(.+)"$/.exec(text)?.[1] ?? text);

/** @returns null when the request has none */
export function readIdempotencyKey({ headers }: Request): Result<string | null, Problem> {
  const parsed = IdempotencyKey.nullable().safeParse(headers.get('idempotency-key'));
  return parsed.success ? ok(parsed.data) : failed(unfitting('malformed', parsed.error));
}

/** The body of a request, whatever its JSON says. */
export async function readJsonBody(request: Request): Promise<Result<unknown, Problem>> {
  try {
    const bytes = request.body ? await readCapped(request.body, mostBodyBytes) : Buffer.of();
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof TooManyBytes) {
      return failed(problem('too-large', `A request has at most ${mostBodyBytes} bytes.`));
    }
    if (error instanceof SyntaxError) {
      return failed(problem('malformed', 'The body of the request is not JSON.'));
    }
    throw error;
  }
}
