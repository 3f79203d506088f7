import type { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { TokenAccess } from '#lib/accounts/tokens/token-access';
import { awaitGeneration } from '#lib/api/await-generation';
import { GenerationAnswer } from '#lib/api/generation-answer';
import { orderGeneration } from '#lib/api/generation-calls';
import { protocolSchema } from '#lib/api/json-schema';
import { toolResult } from '#lib/api/mcp-tool-result';
import { NewGeneration } from '#lib/api/new-generation';

/** Less than the minute after which clients give up on an answer. */
const longestWaitSeconds = 45;

const Asked = z.object({
  id: z.uuid().describe('Of a generation.'),
  waitSeconds: z
    .int()
    .min(0)
    .max(longestWaitSeconds)
    .default(30)
    .describe('How long to wait for its end before it is told as it is.'),
});

export function addGenerationTools(server: McpServer, { viewer, scopes }: TokenAccess): void {
  if (scopes.includes('generations:write')) {
    server.registerTool(
      'generate_image',
      {
        title: 'Generate an image',
        description:
          'Orders one picture, or a set of them, from a prompt. Answers at once with the generation; its pictures come later, see get_generation. What comes back may be billed, so do not order the same thing again when an outcome is unknown: ask the person first.',
        inputSchema: protocolSchema(NewGeneration),
        outputSchema: protocolSchema(GenerationAnswer),
        annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
      },
      async (recipe) => toolResult(await orderGeneration(viewer, recipe, null)),
    );
  }
  if (scopes.includes('generations:read')) {
    server.registerTool(
      'get_generation',
      {
        title: 'Get a generation',
        description:
          'A generation as soon as it is over, or as it is after some seconds: its state, its pictures, and what went wrong. It is over when its state is done, failed, canceled or unknown; until then ask again.',
        inputSchema: protocolSchema(Asked),
        outputSchema: protocolSchema(GenerationAnswer),
        annotations: { readOnlyHint: true },
      },
      async ({ id, waitSeconds: seconds }, { mcpReq: { signal } }) =>
        toolResult(await awaitGeneration(viewer, id, { seconds, signal })),
    );
  }
}
