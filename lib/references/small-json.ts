import { readCapped, TooManyBytes } from '#lib/platform/read-capped';

const maxBytes = 16 * 1024;

/** The fields of a small JSON object in a request's body; none where it is anything else. */
export async function readSmallJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!request.body) return {};
  try {
    const text = (await readCapped(request.body, maxBytes)).toString('utf8');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TooManyBytes) return {};
    throw error;
  }
}
