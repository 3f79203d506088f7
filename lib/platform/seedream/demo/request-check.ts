import { SeedreamRequest } from '#lib/platform/seedream/contract';
import { type Fault, invalidRequest } from '#lib/platform/seedream/demo/fault';
import { failed, ok, type Result } from '#lib/result';

/** The body as the six fields of the page, or a fault that names the first field at odds with it. */
export function checkRequest(
  contentType: string | undefined,
  body: Buffer,
): Result<SeedreamRequest, Fault> {
  const mediaType = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    return failed(invalidRequest('Content-Type must be application/json'));
  }
  const json = parseJson(body);
  if (json === undefined) return failed(invalidRequest('the request body is not JSON'));
  const parsed = SeedreamRequest.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  return failed(invalidRequest(`${field || 'body'}: ${issue?.message ?? 'not valid'}`));
}

/** Undefined where it is not JSON. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
