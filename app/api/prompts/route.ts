import { viewerOfRequest } from '#lib/accounts/viewer';
import { listPromptHistory } from '#lib/library/prompts/prompt-history';
import { readPromptsRequest } from '#lib/library/prompts/prompts-request';

export const dynamic = 'force-dynamic';

/** The prompts that the viewer has sent, those that were sent last first. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest(request);
  if (!viewer) return new Response(null, { status: 404 });
  const asked = readPromptsRequest(new URL(request.url).searchParams);
  if (!asked) {
    return Response.json(
      { code: 'invalid', message: 'before is an identifier, and limit a number from 1 to 100.' },
      { status: 400 },
    );
  }
  return Response.json(await listPromptHistory(viewer, asked), {
    headers: { 'cache-control': 'no-store' },
  });
}
