import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { TokenAccess } from '#lib/accounts/tokens/token-access';
import { addGenerationTools } from '#lib/api/mcp-generation-tools';
import { addImageTools } from '#lib/api/mcp-image-tools';
import { apiVersion } from '#lib/api/openapi';
import { type Problem, problem } from '#lib/api/problem';
import { readJsonBody } from '#lib/api/read-request';
import { log } from '#lib/platform/log';

/**
 * Answers one request of an assistant over the Model Context Protocol, without a session: each
 * request brings its token, so one that is revoked opens nothing from then on. A request is one
 * message, as revision 2025-06-18 has it: a hundred in a list would count as one request.
 */
export async function answerMcp(request: Request, access: TokenAccess): Promise<Response> {
  if (request.method !== 'POST') return handlerFor(access).fetch(request);
  const message = await readJsonBody(request);
  if (!message.ok) return refusal(errorCodes.unreadable, message.failure);
  if (Array.isArray(message.value)) return refusal(errorCodes.invalid, oneAtATime);
  return handlerFor(access).fetch(request, { parsedBody: message.value });
}

const oneAtATime = problem(
  'malformed',
  'Send one message in each request, and not a list of them.',
);

/** Source: JSON-RPC 2.0, 5.1. */
const errorCodes = { unreadable: -32_700, invalid: -32_600 } as const;

function refusal(code: number, { status, detail }: Problem): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code, message: detail } }, { status });
}

function handlerFor(access: TokenAccess) {
  return createMcpHandler(() => studioServer(access), {
    // Nothing is ever published, so a stream of changes would only be held open.
    maxSubscriptions: 0,
    onerror: (error) => log.warn({ event: 'mcp-error', err: error }, 'a request was not served'),
  });
}

/** Only the tools that the token is good for: the others are as if they were not there. */
function studioServer(access: TokenAccess): McpServer {
  const server = new McpServer(
    { name: 'seedream-studio', title: 'Seedream Studio', version: apiVersion },
    {
      instructions:
        'Makes pictures with Seedream 4.0 and finds those in the library. A generation takes from seconds to minutes: order it, then ask for it again until its state is an end. Each picture that comes back may be billed to the owner of the studio.',
    },
  );
  addGenerationTools(server, access);
  addImageTools(server, access);
  return server;
}
