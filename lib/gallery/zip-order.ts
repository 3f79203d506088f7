import { ZipIds, ZipOrder } from '#lib/gallery/download-choice';
import { mostInZip } from '#lib/gallery/download-format';
import type { ZipFailure } from '#lib/gallery/zip-progress';
import { readCapped, TooManyBytes } from '#lib/platform/read-capped';
import { failed, ok, type Result } from '#lib/result';

/** An identifier in JSON has 39 bytes; the rest is room for how somebody's program writes it. */
const maxBytes = mostInZip * 64 + 1024;

/** Reads which pictures are wanted in a ZIP, and as what, from the JSON of a request. */
export async function readZipOrder(request: Request): Promise<Result<ZipOrder, ZipFailure>> {
  return parsed(ZipOrder, await readJson(request));
}

/** Reads only which pictures. */
export async function readZipIds(request: Request): Promise<Result<string[], ZipFailure>> {
  const body = await readJson(request);
  return body.ok ? parsed(ZipIds, ok(fieldOf(body.value, 'ids'))) : body;
}

function parsed<Value>(
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  body: Result<unknown, ZipFailure>,
): Result<Value, ZipFailure> {
  if (!body.ok) return body;
  const ids = fieldOf(body.value, 'ids') ?? body.value;
  if (Array.isArray(ids) && ids.length > mostInZip) return failed({ code: 'over-limit' });
  const result = schema.safeParse(body.value);
  return result.success ? ok(result.data) : failed({ code: 'invalid' });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

async function readJson(request: Request): Promise<Result<unknown, ZipFailure>> {
  if (!request.body) return failed({ code: 'invalid' });
  try {
    return ok(JSON.parse((await readCapped(request.body, maxBytes)).toString('utf8')));
  } catch (error) {
    if (error instanceof TooManyBytes) return failed({ code: 'over-limit' });
    if (error instanceof SyntaxError) return failed({ code: 'invalid' });
    throw error;
  }
}
