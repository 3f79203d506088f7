import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { TokenAccess } from '#lib/accounts/tokens/token-access';
import type { Viewer } from '#lib/accounts/viewer';
import { ImageDetailAnswer, ImageList } from '#lib/api/image-answer';
import { ImageQuery, readImage, readImages } from '#lib/api/image-calls';
import { protocolSchema } from '#lib/api/json-schema';
import { toolProblem, toolResult } from '#lib/api/mcp-tool-result';
import { notFound } from '#lib/api/problem';
import { getImageFile } from '#lib/gallery/image-file';
import { variantSides } from '#lib/generations/image-address';
import { readCapped } from '#lib/platform/read-capped';
import { ok } from '#lib/result';

const { q, cursor } = ImageQuery.shape;

/** Without an order: only places in time can be cut anywhere. */
const Listed = z.object({
  q,
  cursor,
  limit: z.int().min(1).max(100).default(20).describe('How many at most.'),
});

const Asked = z.object({ id: z.uuid().describe('Of a picture.') });

/** Far more than a small variant ever has. */
const mostSmallBytes = 4 * 1024 * 1024;

export function addImageTools(server: McpServer, { viewer, scopes }: TokenAccess): void {
  if (!scopes.includes('images:read')) return;
  server.registerTool(
    'list_images',
    {
      title: 'List images',
      description: 'The pictures in the library that a search finds, the newest first.',
      inputSchema: protocolSchema(Listed),
      outputSchema: protocolSchema(ImageList),
      annotations: { readOnlyHint: true },
    },
    (asked) => listImages(viewer, asked),
  );
  server.registerTool(
    'get_image',
    {
      title: 'Get an image',
      description: `A picture, at most ${variantSides.small} pixels a side, with its recipe and all that is known of it.`,
      inputSchema: protocolSchema(Asked),
      outputSchema: protocolSchema(ImageDetailAnswer),
      annotations: { readOnlyHint: true },
    },
    ({ id }) => showImage(viewer, id),
  );
}

async function listImages(
  viewer: Viewer,
  { limit, ...search }: z.infer<typeof Listed>,
): Promise<CallToolResult> {
  const page = await readImages(viewer, { ...search, order: 'newest' });
  if (!page.ok || page.value.images.length <= limit) return toolResult(page);
  const images = page.value.images.slice(0, limit);
  return toolResult(ok({ ...page.value, images, next: images.at(-1)?.id ?? null }));
}

async function showImage(viewer: Viewer, id: string): Promise<CallToolResult> {
  const image = await readImage(viewer, id);
  const file = await getImageFile(viewer, id, 'small');
  if (!image.ok || !file) return toolProblem(image.ok ? notFound : image.failure);
  const bytes = await readCapped(file.open(), mostSmallBytes);
  const told = toolResult(image);
  const picture = {
    type: 'image',
    data: bytes.toString('base64'),
    mimeType: file.mediaType,
  } as const;
  return { ...told, content: [picture, ...told.content] };
}
