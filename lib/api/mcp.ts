import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { TokenAccess } from '#lib/accounts/tokens/token-access';
import { addGenerationTools } from '#lib/api/mcp-generation-tools';
import { addImageTools } from '#lib/api/mcp-image-tools';
import { apiVersion } from '#lib/api/openapi';
import { mostBodyBytes } from '#lib/api/read-request';
import { log } from '#lib/platform/log';

/**
 * Answers one request of an assistant over the Model Context Protocol, without a session: each
 * request brings its token, so one that is revoked opens nothing from then on.
 */
export function answerMcp(request: Request, access: TokenAccess): Promise<Response> {
  const handler = createMcpHandler(() => studioServer(access), {
    maxRequestBodySize: mostBodyBytes,
    // Nothing is ever published, so a stream of changes would only be held open.
    maxSubscriptions: 0,
    onerror: (error) => log.warn({ event: 'mcp-error', err: error }, 'a request was not served'),
  });
  return handler.fetch(request);
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
